import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { startSandbox } from "@shopper-chat/sandbox/node";
import { expect, it, onTestFinished } from "vitest";
import { readEnvironment } from "./readEnvironment.ts";
import { startGateway } from "./startGateway.ts";

const [, TRY_IT = ""] = readFileSync(`${import.meta.dirname}/../README.md`, "utf8").split(
  "## Try it",
);

it("takes the token and the message of the README's Try it", async () => {
  const { url, sandbox, close } = await startSandbox({ port: 0 });
  onTestFinished(close);
  const environment = { ...readExports(), CONNECT_BASE_URL: url, PORT: "0" };
  const gateway = await startGateway(readEnvironment(environment), () => {});
  onTestFinished(() => gateway.close({ drainMs: 0 }));
  const [, path = "", body = ""] =
    /^curl .*http:\/\/127\.0\.0\.1:8080(\S+) -H "Authorization: Bearer \$TOKEN" --json '(.+)'$/m.exec(
      TRY_IT,
    ) ?? [];
  const answer = await fetch(`http://127.0.0.1:${gateway.port}${path}`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${makeToken(environment)}`,
      "Content-Type": "application/json",
    },
    body,
  });
  expect(answer.status).toBe(200);
  expect(sandbox.messages()).toMatchObject([JSON.parse(body)]);
});

/** Returns the words that a shell reads from it. */
function makeToken(environment: Record<string, string>): string {
  const [command = ""] = /^TOKEN=.*$/m.exec(TRY_IT) ?? [];
  return execFileSync("sh", ["-c", `${command}\nprintf %s "$TOKEN"`], {
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
}

/** Returns the variables that it sets. */
function readExports(): Record<string, string> {
  const lines = TRY_IT.match(/^export .*$/gm) ?? [];
  const pairs = lines.flatMap((line) => [...line.matchAll(/(\w+)=(\S+)/g)]);
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, value]));
}

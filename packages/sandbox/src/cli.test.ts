import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { field } from "./conformance/createConformanceBackend.ts";
import { fixedOrders } from "./orders/fixedOrders.ts";
import { type RunningSandbox, startSandbox } from "./startSandbox.ts";

async function requestToken({ url, sandbox }: RunningSandbox): Promise<string> {
  const { credentials, customerId } = sandbox;
  const response = await fetch(`${url}/v2/oauth/token`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
      grant_type: "fulfillment_user_assertion",
      scope: "connect:post_checkout",
      assertion: Buffer.from(JSON.stringify({ user_id: customerId })).toString("base64"),
    }),
  });
  const token: unknown = await response.json();
  return String(field(token, "access_token"));
}

const cli = fileURLToPath(new URL("./cli.ts", import.meta.url));

function run(port: string, ...args: string[]) {
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, SANDBOX_PORT: port },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return { child, exit: once(child, "close"), errors: text(child.stderr) };
}

// Each test starts a process, which takes seconds on a busy machine.
describe("the command line", { timeout: 30_000 }, () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "prints how to use the sandbox, and exits on %s",
    async (signal) => {
      const { child, exit, errors } = run("0");
      let output = "";
      for await (const chunk of child.stdout) {
        output += String(chunk);
        if (output.includes("Ripe bananas")) child.kill(signal);
      }
      expect(await exit).toEqual([0, null]);
      expect(await errors).toBe("");
      expect(output).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
      const orders = Object.keys(fixedOrders);
      for (const word of ["sandbox-client", "sandbox-secret", "customer-1", ...orders]) {
        expect(output).toContain(word);
      }
    },
  );

  it("prints one line when the port is in use", async () => {
    const { port, close } = await startSandbox({ port: 0 });
    onTestFinished(close);
    const { exit, errors } = run(String(port));
    expect(await exit).toEqual([1, null]);
    expect(await errors).toMatch(new RegExp(`^Port ${port} .*SANDBOX_PORT.*\\n$`));
  });

  it("conformance checks a backend, and exits with 1 if a check fails", async () => {
    const { url, close } = await startSandbox({ port: 0 });
    onTestFinished(close);
    // Nothing is mounted there, so every answer is 404.
    const { child, exit } = run("0", "conformance", `${url}/nothing`, "--sandbox", url);
    const output = await text(child.stdout);
    expect(await exit).toEqual([1, null]);
    expect(output).toMatch(/^FAIL {2}sends a message once.*\n {6}Expected 200, not 404/m);
    expect(output).toMatch(/\d+ of \d+ checks passed\.\n$/);
  });

  it.each([
    ["no URL", []],
    ["a header without a value", ["http://127.0.0.1:1", "--header", "Cookie"]],
    ["an unknown option", ["http://127.0.0.1:1", "--nonsense"]],
  ])("conformance explains its usage if there is %s", async (_what, args) => {
    const { exit, errors } = run("0", "conformance", ...args);
    expect(await exit).toEqual([1, null]);
    expect(await errors).toMatch(/^Usage: .*\n +npx @shopper-chat\/sandbox conformance <url>/);
  });

  it("conformance says so when there is no sandbox", async () => {
    const address = "http://127.0.0.1:1";
    const { exit, errors } = run("0", "conformance", address, "--sandbox", address);
    expect(await exit).toEqual([1, null]);
    expect(await errors).toBe(
      `There is no sandbox at ${address}. Start one: npx @shopper-chat/sandbox\n`,
    );
  });

  it("conformance says so when there is no backend, instead of failing every check", async () => {
    const { url, close } = await startSandbox({ port: 0 });
    onTestFinished(close);
    const address = "http://127.0.0.1:1/shopper-chat";
    const { exit, errors } = run("0", "conformance", address, "--sandbox", url);
    expect(await exit).toEqual([1, null]);
    expect(await errors).toBe(`There is no backend at ${address}. Start yours first.\n`);
  });

  it("conformance says so when the backend uses another sandbox", async () => {
    const [used, other] = [await startSandbox({ port: 0 }), await startSandbox({ port: 0 })];
    onTestFinished(used.close);
    onTestFinished(other.close);
    const token = await requestToken(used);
    // The sandbox itself has the paths of a backend.
    const { exit, errors } = run(
      ...["0", "conformance", used.url, "--sandbox", other.url],
      ...["--header", `Authorization: Bearer ${token}`],
    );
    expect(await exit).toEqual([1, null]);
    expect(await errors).toBe(
      `The backend answered, but the sandbox at ${other.url} has not received its request. ` +
        "Name the sandbox that it uses as Connect: --sandbox.\n",
    );
  });

  it.each(["--help", "-h", "help"])("explains both commands for %s", async (argument) => {
    const { exit, errors } = run("0", argument);
    expect(await exit).toEqual([1, null]);
    expect(await errors).toMatch(/^Usage: npx @shopper-chat\/sandbox {2}/);
    expect(await errors).toContain("npx @shopper-chat/sandbox conformance <url>");
  });

  it("prints one line when the port is invalid", async () => {
    const { exit, errors } = run("nonsense");
    expect(await exit).toEqual([1, null]);
    expect(await errors).toMatch(/^SANDBOX_PORT must be .*"nonsense".*\n$/);
  });
});

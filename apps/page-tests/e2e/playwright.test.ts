import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../../tooling/findChromium.ts";

const HOME = `${import.meta.dirname}/..`;
const FOLDER = `${HOME}/.run`;

it("Playwright runs the tests of the page, on ports that are free", async () => {
  const [storefront, sandbox] = [await freePort(), await freePort()];
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(`${FOLDER}/e2e`, { recursive: true });
  onTestFinished(() => rmSync(FOLDER, { recursive: true }));
  for (const file of ["playwright.config.ts", "e2e/orderPage.spec.ts"]) {
    const text = readFileSync(`${HOME}/${file}`, "utf8")
      .replaceAll("127.0.0.1:3000", `127.0.0.1:${storefront}`)
      .replaceAll("127.0.0.1:4010", `127.0.0.1:${sandbox}`)
      // In a clone that was installed before it was built, no package's program has a name.
      .replace("npx @shopper-chat/sandbox", SANDBOX);
    writeFileSync(`${FOLDER}/${file}`, text);
  }
  const launchOptions = { args: CHROMIUM_ARGUMENTS, executablePath: findChromium() };
  writeFileSync(
    `${FOLDER}/run.config.ts`,
    `import config from "./playwright.config.ts";
export default { ...config, use: { ...config.use, launchOptions: ${JSON.stringify(launchOptions)} } };`,
  );
  const { stdout } = spawnSync("playwright", [...COMMAND, "--output=results"], {
    cwd: FOLDER,
    encoding: "utf8",
    env: { ...process.env, PORT: `${storefront}`, SANDBOX_PORT: `${sandbox}` },
  });
  expect(stdout).toContain("2 passed");
}, 60_000);

const COMMAND = ["test", "--config=run.config.ts", "--reporter=line"];

const SANDBOX = "node --conditions=@shopper-chat/source ../../../packages/sandbox/src/cli.ts";

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address === "object" && address) return address.port;
  throw new Error("No port.");
}

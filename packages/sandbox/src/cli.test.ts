import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { fixedOrders } from "./orders/fixedOrders.ts";
import { startSandbox } from "./startSandbox.ts";

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
    expect(await errors).toMatch(/^Usage: npx @shopper-chat\/sandbox conformance <url>/);
  });

  it("conformance says so when there is no sandbox", async () => {
    const address = "http://127.0.0.1:1";
    const { exit, errors } = run("0", "conformance", address, "--sandbox", address);
    expect(await exit).toEqual([1, null]);
    expect(await errors).toBe(
      `There is no sandbox at ${address}. Start one: npx @shopper-chat/sandbox\n`,
    );
  });

  it("prints one line when the port is invalid", async () => {
    const { exit, errors } = run("nonsense");
    expect(await exit).toEqual([1, null]);
    expect(await errors).toMatch(/^SANDBOX_PORT must be .*"nonsense".*\n$/);
  });
});

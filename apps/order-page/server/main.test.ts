import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";

it.each(["SIGINT", "SIGTERM"] as const)(
  "prints one address, and stops on %s",
  async (signal) => {
    const main = startMain({ PORT: "0", SANDBOX_PORT: "0" });
    const [line] = await once(main.process.stdout ?? main.process, "data");
    expect(String(line)).toMatch(
      /^Open http:\/\/(localhost|127\.0\.0\.1):\d+\/orders\/conversation\nCtrl-C stops it\.\n$/,
    );
    const url = /http:\S+/.exec(String(line))?.[0] ?? "";
    const page = await fetch(url);
    expect(page.status).toBe(200);
    // The page is Vite's, so that an edit is shown.
    expect(await page.text()).toContain("/@vite/client");

    main.process.kill(signal);
    // Twice, once from the terminal and once from pnpm.
    main.process.kill(signal);
    expect(await main.ended).toEqual({ code: 0, stderr: "" });
  },
  20_000,
);

it("exits when a port is in use, and names the variable to change", async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;

  expect(await startMain({ PORT: String(port), SANDBOX_PORT: "0" }).ended).toEqual({
    code: 1,
    stderr: `Port ${port} on 127.0.0.1 is in use. Choose another with the variable PORT, such as PORT=3000.\n`,
  });
  const { code, stderr } = await startMain({ PORT: "0", SANDBOX_PORT: String(port) }).ended;
  expect(code).toBe(1);
  expect(stderr).toContain(`Port ${port} on 127.0.0.1 is in use.`);
  expect(stderr).toContain("SANDBOX_PORT");
}, 20_000);

it("prints what is wrong with a setting", async () => {
  expect(await startMain({ PORT: "web" }).ended).toEqual({
    code: 1,
    stderr: 'PORT must be a number from 0 to 65535, not "web".\n',
  });
}, 20_000);

interface RunningMain {
  process: ChildProcess;
  ended: Promise<{ code: number | null; stderr: string }>;
}

/** Runs the demo as `pnpm dev` does, from source, so that no build is needed. */
function startMain(environment: Record<string, string>): RunningMain {
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=@shopper-chat/source", main, "--dev"], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += String(text);
  });
  return {
    process: child,
    ended: once(child, "close").then(([code]) => ({
      code: typeof code === "number" ? code : null,
      stderr,
    })),
  };
}

import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { createServer, defaultClientConditions } from "vite";
import { CHROMIUM_ARGUMENTS, findOrInstallChromium } from "../findChromium.ts";

/*
 * `pnpm trace:send`: what runs in packages/client and packages/react between Enter and "Message sent":
 * files, functions, calls, and how often the composer renders. Chromium counts the calls.
 */

const server = await createServer({
  root: fileURLToPath(new URL("./page", import.meta.url)),
  configFile: false,
  logLevel: "error",
  resolve: { conditions: ["@shopper-chat/source", ...defaultClientConditions] },
  server: { host: "127.0.0.1", port: 0, fs: { strict: false } },
});
await server.listen();
const [url] = server.resolvedUrls?.local ?? [];
const browser = await chromium.launch({
  args: [...CHROMIUM_ARGUMENTS],
  executablePath: findOrInstallChromium(),
});

try {
  const page = await browser.newPage();
  await page.goto(url ?? "");
  const textarea = page.getByRole("textbox");
  await textarea.fill("Ripe avocados, please");
  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  await session.send("Profiler.takePreciseCoverage");
  await textarea.press("Enter");
  await page.getByText("Message sent", { exact: true }).waitFor();
  const { result } = await session.send("Profiler.takePreciseCoverage");

  const files = result.flatMap(({ url: script, functions }) => {
    const [, file] = /packages\/((?:client|react)\/src\/[^?]+)/.exec(script) ?? [];
    const called = functions
      .filter(({ functionName, ranges }) => functionName !== "" && (ranges[0]?.count ?? 0) > 0)
      .map(({ functionName, ranges }) => ({ name: functionName, calls: ranges[0]?.count ?? 0 }));
    return file && called.length > 0 ? [{ file, called }] : [];
  });
  const functions = files.flatMap(({ file, called }) => called.map((each) => ({ file, ...each })));
  const calls = functions.reduce((sum, each) => sum + each.calls, 0);
  const callsOf = (name: string) =>
    functions.filter((each) => each.name === name).reduce((sum, each) => sum + each.calls, 0);

  if (process.argv.includes("--all")) {
    for (const { file, called } of files) {
      const names = called.map(({ name, calls: count }) => `${name} ${count}`);
      process.stdout.write(`${file}: ${names.join(", ")}\n`);
    }
  }
  process.stdout.write(
    [
      `files                      ${files.length}`,
      `functions                  ${functions.length}`,
      `calls                      ${calls}`,
      `renders of the composer    ${callsOf("ShopperChatComposer")}`,
      `toMessageBody              ${callsOf("toMessageBody")}`,
      "",
    ].join("\n"),
  );
} finally {
  await browser.close();
  await server.close();
}

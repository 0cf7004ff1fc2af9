import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { chromium } from "playwright";
import { expect, it, onTestFinished } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../../tooling/findChromium.ts";
import { startDemo } from "../server/startDemo.ts";

it("Lighthouse finds no problem in accessibility and best practices", async () => {
  const demo = await startDemo({ port: 0, sandboxPort: 0 });
  onTestFinished(demo.close);
  const result = await lighthouse(`${demo.url}/orders/conversation`, {
    port: await startChromium(),
    logLevel: "error",
    onlyCategories: ["accessibility", "best-practices", "performance"],
  });
  if (!result) throw new Error("Lighthouse gave no result.");
  const { audits, categories } = result.lhr;
  const found = ["accessibility", "best-practices"].flatMap((id) =>
    (categories[id]?.auditRefs ?? [])
      .filter((audit) => audit.weight > 0 && (audits[audit.id]?.score ?? 1) < 1)
      .map((audit) => `${id}: ${audits[audit.id]?.title}`),
  );
  const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
  // Only reported, because it depends on the machine as much as on the page.
  console.info(`Lighthouse: performance ${score("performance")}`);
  expect(found).toEqual([]);
  expect(score("accessibility")).toBe(100);
  expect(score("best-practices")).toBe(100);
}, 120_000);

/** Starts a Chromium with remote debugging, and returns its port. */
async function startChromium(): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), "lighthouse-"));
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    args: [...CHROMIUM_ARGUMENTS, "--remote-debugging-port=0"],
    ...(executablePath !== undefined && { executablePath }),
  });
  onTestFinished(async () => {
    await context.close();
    await rm(profile, { recursive: true });
  });
  const [port] = (await readFile(join(profile, "DevToolsActivePort"), "utf8")).split("\n");
  return Number(port);
}

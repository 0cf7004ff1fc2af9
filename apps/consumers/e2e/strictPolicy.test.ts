import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { RunningHost } from "../src/hosts.ts";
import { launchBrowser } from "../src/launchBrowser.ts";
import { type Connect, startConnect } from "../src/startConnect.ts";
import { startStaticHost } from "../src/startStaticHost.ts";

const ROOT = join(import.meta.dirname, "../../..");
const PHOTO = "https://photos.example/avocados.png";
const OTHER_PHOTO = "https://elsewhere.example/avocados.png";

const closers: Array<() => unknown> = [];
let connect: Connect;
let host: RunningHost;
let browser: Browser;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "shopper-chat-strict-"));
  closers.push(() => rmSync(folder, { recursive: true }));
  await buildPages(`${folder}/dist`);
  connect = await startConnect();
  closers.push(connect.close);
  host = await startStaticHost(folder, connect, { policy: readDocumentedPolicy() });
  closers.push(host.close);
  for (const name of ["chat", "launcher"]) {
    connect.shopperSays(`shopping~${name}`, { body: "Are these okay?", image: PHOTO });
    connect.shopperSays(`shopping~${name}`, { image: OTHER_PHOTO });
  }
  browser = await launchBrowser();
  closers.push(() => browser.close());
});

afterAll(async () => {
  for (const close of closers.toReversed()) await close();
});

describe("under the policy of docs/csp.md, with Trusted Types", () => {
  it("the page can't make HTML of a string", async () => {
    const { page, violations } = await open("react.html");
    const attempt = page.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", "<b>Hello</b>");
    });
    await expect(attempt).rejects.toThrow("TrustedHTML");
    await expect.poll(() => violations).toEqual(["require-trusted-types-for trusted-types-sink"]);
  });

  it("the composer of React sends", async () => {
    const { page, problems, violations } = await open("react.html");
    const composer = page.getByRole("region", { name: "Composer" });
    await send(composer, "Two lemons");
    await composer.getByText("Message sent").waitFor();
    expect(connect.received()).toContain("Two lemons");
    expect([...violations, ...problems]).toEqual([]);
  });

  it.each(["Chat", "Launcher"])("the %s of React sends, and shows photos", async (name) => {
    const { page, problems, violations } = await open("react.html");
    const place = page.getByRole("region", { name, exact: true });
    if (name === "Launcher") await place.getByRole("button").first().click();
    await sendAndLookAtPhotos(place, `Ripe ones, from the ${name}`);
    expect([...violations, ...problems]).toEqual([]);
  });

  it("the element sends, and shows photos", async () => {
    const { page, problems, violations } = await open("element.html");
    await sendAndLookAtPhotos(page.locator("shopper-chat"), "Ripe ones, from the element");
    expect([...violations, ...problems]).toEqual([]);
  });
});

/** The policy that the documentation gives to storefronts, on one line as a header needs it. */
function readDocumentedPolicy(): string {
  const page = readFileSync(`${ROOT}/docs/csp.md`, "utf8");
  const [, policy] = /^Content-Security-Policy:\n([^`]+)^```$/m.exec(page) ?? [];
  if (policy === undefined) throw new Error("docs/csp.md has no policy.");
  return policy.replaceAll(/\s+/g, " ").trim();
}

async function buildPages(dist: string): Promise<void> {
  await build({
    entryPoints: [`${import.meta.dirname}/pages/strict.tsx`],
    outdir: dist,
    bundle: true,
    splitting: true,
    format: "esm",
    jsx: "automatic",
    target: "es2022",
    conditions: ["module", "production"],
    define: { "process.env.NODE_ENV": '"production"' },
    logOverride: { "unsupported-directive": "silent" },
  });
  cpSync(`${ROOT}/packages/element/dist/index.js`, `${dist}/element.js`);
  const head = '<!doctype html><html lang="en"><title>Your order</title>';
  const icon = '<link rel="icon" href="data:,">';
  writeFileSync(
    `${dist}/react.html`,
    `${head}${icon}<link rel="stylesheet" href="/strict.css"><div id="root"></div><script type="module" src="/strict.js"></script></html>`,
  );
  writeFileSync(
    `${dist}/element.html`,
    `${head}${icon}<script type="module" src="/element.js"></script><shopper-chat base-url="/shopper-chat" order-id="shopping~chat" image-hosts="photos.example"></shopper-chat></html>`,
  );
}

interface OpenPage {
  page: Page;
  violations: string[];
  problems: string[];
}

async function open(path: string): Promise<OpenPage> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const violations: string[] = [];
  await page.exposeFunction("reportViolation", (what: string) => violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      Reflect.get(window, "reportViolation")(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => problems.push(message.text()));
  await page.route(PHOTO, (route) =>
    route.fulfill({ path: `${ROOT}/docs/images/chat-light.png`, contentType: "image/png" }),
  );
  await page.goto(`${host.url}/${path}`);
  return { page, violations, problems };
}

async function send(place: Locator, text: string): Promise<void> {
  await place.getByRole("textbox", { name: "Message your shopper" }).fill(text);
  await place.getByRole("button", { name: "Send", exact: true }).click();
}

async function sendAndLookAtPhotos(place: Locator, text: string): Promise<void> {
  const log = place.getByRole("log");
  await send(place, text);
  await log.getByText(text).waitFor();
  await expect.poll(() => connect.received()).toContain(text);
  // A photo of another host is a link, so that the policy has nothing to block.
  await log.getByRole("link", { name: "View photo at elsewhere.example" }).first().waitFor();
  await log.getByRole("button", { name: "Photo from" }).first().click();
  const photo = place.getByRole("dialog").getByRole("img").last();
  await photo.waitFor();
  await expect
    .poll(() => photo.evaluate((each) => each instanceof HTMLImageElement && each.naturalWidth))
    .toBeGreaterThan(1);
}

import { rmSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { RunningHost } from "../src/hosts.ts";
import { launchBrowser } from "../src/launchBrowser.ts";
import { type Connect, startConnect } from "../src/startConnect.ts";
import { startStaticHost } from "../src/startStaticHost.ts";
import { buildTwoVersions, LABELS } from "./buildTwoVersions.ts";

const closers: Array<() => unknown> = [];
let connect: Connect;
let host: RunningHost;
let browser: Browser;

beforeAll(async () => {
  const folder = await buildTwoVersions();
  closers.push(() => rmSync(folder, { recursive: true }));
  connect = await startConnect();
  closers.push(connect.close);
  host = await startStaticHost(folder, connect);
  closers.push(host.close);
  browser = await launchBrowser();
  closers.push(() => browser.close());
});

afterAll(async () => {
  for (const close of closers.toReversed()) await close();
});

describe("two versions of the library on a page", () => {
  it("sends from the React composers of both versions, once each, with their own texts", async () => {
    const { page, problems } = await open("slow");
    const before = connect.received().length;
    const [one, other] = [page.locator("#one"), page.locator("#other")];
    await send(one, LABELS.one, "From the one");
    await send(other, LABELS.other, "From the other");
    for (const place of [one, other]) {
      await place.locator('[aria-live="polite"]').getByText("Message sent").waitFor();
    }
    expect(connect.received().slice(before).toSorted()).toEqual(["From the one", "From the other"]);
    expect(problems).toEqual([]);
  });

  it("recognizes an error of one version in the script of the other", async () => {
    const { page } = await open("chat-disabled");
    const [one, other] = [page.locator("#one"), page.locator("#other")];
    const errors = () => Promise.all([one, other].map((each) => each.getAttribute("data-error")));
    await send(one, LABELS.one, "Ripe avocados");
    // Each script gets the error and shows the kind that it recognizes.
    await expect.poll(errors).toEqual(["disallowed", "disallowed"]);
  });

  it("keeps the elements of the script that was loaded first, which send and read", async () => {
    const { page, problems } = await open("shopping");
    const element = page.locator("shopper-chat");
    await element.getByText("this is Ana").waitFor();
    expect(await element.getByRole("textbox", { name: LABELS.one }).count()).toBe(0);
    const before = connect.received().length;
    await send(element, LABELS.other, "From the element");
    await element.getByRole("log").getByText("From the element").waitFor();
    await element.getByText("Sure, I'll look for them").first().waitFor();
    expect(connect.received().slice(before)).toEqual(["From the element"]);
    expect(problems).toEqual([]);
  });
});

async function send(place: Locator, label: string, text: string): Promise<void> {
  await place.getByRole("textbox", { name: label }).fill(text);
  await place.getByRole("button", { name: "Send", exact: true }).click();
}

async function open(orderId: string): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => problems.push(message.text()));
  await page.goto(`${host.url}/orders/${orderId}`);
  return { page, problems };
}

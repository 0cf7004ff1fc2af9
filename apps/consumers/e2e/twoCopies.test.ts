import { rmSync } from "node:fs";
import { type Browser, chromium, type Locator, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../../tooling/findChromium.ts";
import type { RunningHost } from "../src/hosts.ts";
import { type Connect, startConnect } from "../src/startConnect.ts";
import { startStaticHost } from "../src/startStaticHost.ts";
import { buildTwoCopies } from "./buildTwoCopies.ts";

const closers: Array<() => unknown> = [];
let connect: Connect;
let separate: RunningHost;
let mixed: RunningHost;
let browser: Browser;

beforeAll(async () => {
  const built = await buildTwoCopies();
  closers.push(() => rmSync(built.folder, { recursive: true }));
  connect = await startConnect();
  closers.push(connect.close);
  [separate, mixed] = await Promise.all([
    startStaticHost(built.separate, connect),
    startStaticHost(built.mixed, connect),
  ]);
  closers.push(separate.close, mixed.close);
  const executablePath = findChromium();
  browser = await chromium.launch({
    args: [...CHROMIUM_ARGUMENTS],
    ...(executablePath !== undefined && { executablePath }),
  });
  closers.push(() => browser.close());
});

afterAll(async () => {
  for (const close of closers.toReversed()) await close();
});

describe("two scripts on a page, each with its own library, react-query and React", () => {
  it("send the text of their own textareas, once each", async () => {
    const { one, other, page } = await openBoth("slow");
    const before = connect.received().length;
    await one.field.fill("From the one");
    await other.field.fill("From the other");
    await one.send.click();
    await other.send.click();
    await one.status.getByText("Message sent").waitFor();
    await other.status.getByText("Message sent").waitFor();
    expect(connect.received().slice(before).toSorted()).toEqual(["From the one", "From the other"]);
    await page.context().close();
  });

  it("lose no draft across a reload, with a storageKey each", async () => {
    const { one, other, page } = await openBoth("shopping");
    await one.field.fill("From the one");
    await other.field.fill("From the other");
    await page.reload();
    await one.field.waitFor();
    expect([await one.field.inputValue(), await other.field.inputValue()].toSorted()).toEqual([
      "From the one",
      "From the other",
    ]);
    await page.context().close();
  });

  it("do not show a message that the other one is sending as failed, if one loads later", async () => {
    const { one, other, page } = await openBoth("slow", { otherLater: true });
    await one.field.fill("From the one");
    await one.send.click();
    await one.status.getByText("Sending").waitFor();
    // The page requires trusted types, which Playwright's addScriptTag does not use.
    await page.evaluate(`
      const policy = trustedTypes.createPolicy("later", { createScriptURL: (url) => url });
      const script = document.createElement("script");
      script.src = policy.createScriptURL("/other.js");
      document.head.append(script);
    `);
    await other.field.waitFor();
    await one.status.getByText("Message sent").waitFor();
    expect(await other.group.getByRole("listitem").count()).toBe(0);
    expect(await one.group.getByRole("listitem").count()).toBe(0);
    await page.context().close();
  });

  it("recognize each other's errors", async () => {
    const { one, page } = await openBoth("chat-disabled");
    await one.field.fill("Ripe avocados");
    await one.send.click();
    await page.locator("#other[data-error]").waitFor();
    expect(await page.locator("#other").getAttribute("data-error")).toBe("disallowed");
    await page.context().close();
  });
});

describe("one script with two copies", () => {
  it.each([
    [
      "composer-below-another-provider",
      "useShopperChatComposer has no client",
      "two copies of @shopper-chat/react",
    ],
    [
      "chat-below-another-provider",
      "useShopperMessages has no client",
      "two copies of @shopper-chat/react",
    ],
    [
      "hook-below-another-query-client-provider",
      "useSendShopperMessage has no QueryClient",
      "two copies of @tanstack/react-query",
    ],
  ])(
    "%s reports what is missing, and that there may be two copies",
    async (path, missing, copies) => {
      const page = await browser.newPage();
      await page.goto(`${mixed.url}/orders/${path}`);
      const error = await page.getByRole("paragraph").textContent();
      expect(error).toContain(missing);
      expect(error).toContain(copies);
      await page.close();
    },
  );

  it.each(["provider-below-another-query-client-provider", "another-query-client-and-client"])(
    "%s works",
    async (path) => {
      const page = await browser.newPage();
      const before = connect.received().length;
      await page.goto(`${mixed.url}/orders/${path}`);
      const { field, send, status } = composerIn(page.locator("#root"));
      await field.fill("Ripe avocados");
      await send.click();
      await status.getByText("Message sent").waitFor();
      await page.getByRole("log").getByText("Ripe avocados").first().waitFor();
      expect(connect.received().slice(before)).toEqual(["Ripe avocados"]);
      await page.close();
    },
  );
});

async function openBoth(
  orderId: string,
  { otherLater = false } = {},
): Promise<{ one: Composer; other: Composer; page: Page }> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(10_000);
  if (otherLater) {
    await page.route("**/other.js", (route) => route.abort(), { times: 1 });
  }
  await page.goto(`${separate.url}/orders/${orderId}`);
  const [one, other] = ["#one", "#other"].map((place) => composerIn(page.locator(place)));
  if (!one || !other) throw new Error("There are two.");
  return { one, other, page };
}

function composerIn(place: Locator): Composer {
  const group = place.getByRole("group", { name: "New message" });
  return {
    group,
    field: place.getByRole("textbox", { name: "Message your shopper" }),
    send: place.getByRole("button", { name: "Send", exact: true }),
    status: place.locator('[aria-live="polite"]'),
  };
}

interface Composer {
  group: Locator;
  field: Locator;
  send: Locator;
  status: Locator;
}

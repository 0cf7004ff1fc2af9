import { type Browser, chromium, type Locator, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../../tooling/findChromium.ts";
import { type RunningPlainPage, startPlainPage } from "../server/startPlainPage.ts";

let plainPage: RunningPlainPage;
let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium();
  [plainPage, browser] = await Promise.all([
    startPlainPage(0),
    chromium.launch({
      args: [...CHROMIUM_ARGUMENTS],
      ...(executablePath !== undefined && { executablePath }),
    }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await plainPage.close();
});

// All these tests run under the policy of the page, and fail if it reports something.
describe("the built scripts, under a strict policy with Trusted Types", () => {
  it("show a conversation in both directions", async () => {
    const { chat, problems } = await open("/?chat=conversation~1");
    await chat.getByRole("log").getByText("this is Ana").waitFor();
    await send(chat, "Ripe avocados");
    await chat.getByRole("listitem").filter({ hasText: "Ripe avocados" }).waitFor();
    await chat.getByRole("log").getByText("Sure, I'll look for them").waitFor();
    expect(plainPage.received()).toContain("Ripe avocados");
    expect(problems).toEqual([]);
  });

  it.each(["/", "/composer"])(
    "send from the composer of %s, and dispatch an event",
    async (path) => {
      const { composer, page, problems } = await open(`${path}?composer=shopping~${path.length}`);
      await send(composer, `Ring twice at ${path}`);
      await composer.getByText("Message sent").waitFor();
      expect(plainPage.received()).toContain(`Ring twice at ${path}`);
      expect(await page.getByRole("log", { name: "Events of the page" }).textContent()).toBe(
        "<shopper-chat-composer>: sent.",
      );
      expect(problems).toEqual([]);
    },
  );

  it.each([
    ["/", "chat-disabled~1", /right now/, "disallowed"],
    ["/composer", "chat-disabled~2", /right now/, "disallowed"],
    ["/", "nobodys", /find this order/, "not-found"],
  ])("show on %s the error of the order %s", async (path, orderId, text, kind) => {
    const { composer, page, problems } = await open(`${path}?composer=${orderId}`);
    await send(composer, "Ring twice");
    await composer.getByRole("paragraph").filter({ hasText: text }).waitFor();
    expect(await composer.getByRole("textbox").inputValue()).toBe("Ring twice");
    expect(await page.getByRole("log", { name: "Events of the page" }).textContent()).toBe(
      `<shopper-chat-composer>: ${kind}.`,
    );
    expect(problems).toEqual([]);
  });

  it("retry, edit and remove an unconfirmed message, even without react-query", async () => {
    const { composer, page } = await open("/composer?composer=shopping~5");
    const field = composer.getByRole("textbox");
    const unconfirmed = composer.getByText("May not have been sent");
    await page.route("**/messages", (route) => route.abort());
    await send(composer, "Ring twice");
    await unconfirmed.waitFor();
    await composer.getByRole("button", { name: "Edit" }).click();
    expect(await field.inputValue()).toBe("Ring twice");
    await field.press("Enter");
    await unconfirmed.waitFor();
    await composer.getByRole("button", { name: "Remove" }).click();
    expect(await composer.getByRole("listitem").count()).toBe(0);
    await send(composer, "Ring once");
    await unconfirmed.waitFor();
    await page.unroute("**/messages");
    await composer.getByRole("button", { name: "Try again" }).click();
    await composer.getByText("Message sent").waitFor();
    expect(plainPage.received().filter((text) => /^Ring (once|twice)$/.test(text))).toEqual([
      "Ring once",
    ]);
  });

  it("use the language of a script beside them", async () => {
    const { chat, composer, problems } = await open("/?locale=fr-CA&chat=conversation~2");
    await chat.getByText("Aujourd’hui").waitFor();
    const field = composer.getByRole("textbox", {
      name: "Écrivez à votre acheteur",
    });
    await field.waitFor();
    expect(problems).toEqual([]);
  });
});

it("shows the content of the slots", async () => {
  const { chat, composer } = await open("/?composer=chat-disabled~3");
  expect(await chat.getByRole("link", { name: "Terms" }).isVisible()).toBe(true);
  const call = composer.getByRole("link", { name: "Call the store" });
  expect(await call.isVisible()).toBe(false);
  await send(composer, "Ring twice");
  await call.waitFor();
});

it("has the brand of the page", async () => {
  const { chat, composer } = await open("/");
  for (const element of [chat, composer]) {
    const button = element.getByRole("button", { name: "Send" });
    // Send is quiet until there is something to send.
    await element.getByRole("textbox").fill("Limes");
    expect(await button.evaluate((each) => getComputedStyle(each).backgroundColor)).toBe(
      "rgb(23, 86, 107)",
    );
  }
});

it.each(["/shopper-chat.js?again", "/shopper-chat-composer.js"])(
  "works with %s beside its script",
  async (script) => {
    const { chat, composer, page, problems } = await open("/?composer=shopping~9");
    await page.evaluate(`import(${JSON.stringify(script)})`);
    await send(composer, "Twice is no harm");
    await composer.getByText("Message sent").waitFor();
    expect(await chat.getByRole("log").isVisible()).toBe(true);
    expect(problems).toEqual([]);
  },
);

it("works with the smaller script first, and keeps the element of the first script", async () => {
  const { composer, page, problems } = await open("/composer?composer=shopping~8");
  await composer.getByRole("textbox").fill("Still here");
  await page.evaluate('import("/shopper-chat.js")');
  await page.evaluate(() => {
    const chat = document.createElement("shopper-chat");
    chat.setAttribute("base-url", "/shopper-chat");
    chat.setAttribute("order-id", "shopping~7");
    document.querySelector("section")?.append(chat);
  });
  await page.locator("shopper-chat").getByRole("log").waitFor();
  expect(await composer.getByRole("textbox").inputValue()).toBe("Still here");
  expect(problems).toEqual([]);
});

it("sends from a page without crypto.randomUUID, as over plain HTTP", async () => {
  const { chat, page, problems } = await open("/?chat=shopping~6", () => {
    Reflect.deleteProperty(Crypto.prototype, "randomUUID");
  });
  expect(await page.evaluate(() => typeof crypto.randomUUID)).toBe("undefined");
  await send(chat, "From the intranet");
  await chat.getByText("Sent", { exact: true }).waitFor();
  expect(problems).toEqual([]);
});

it.each(["index", "composer", "jsx", "locales/fr-CA"])(
  "can import %s.js on a server, where it does nothing",
  async (name) => {
    expect("HTMLElement" in globalThis).toBe(false);
    const file = `../node_modules/@shopper-chat/element/dist/${name}.js`;
    const script: unknown = await import(/* @vite-ignore */ new URL(file, import.meta.url).href);
    expect(script).toBeDefined();
  },
);

interface OpenPage {
  page: Page;
  chat: Locator;
  composer: Locator;
  problems: string[];
}

async function open(path: string, before?: () => void): Promise<OpenPage> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => {
    // Chromium reports every response of 400 and above; some of these tests cause them on purpose.
    if (!message.text().startsWith("Failed to load resource")) problems.push(message.text());
  });
  if (before) await page.addInitScript(before);
  await page.goto(plainPage.url + path);
  const composer = page.locator("shopper-chat-composer");
  await composer.getByRole("textbox").waitFor();
  return { page, chat: page.locator("shopper-chat"), composer, problems };
}

async function send(element: Locator, text: string): Promise<void> {
  await element.getByRole("textbox").fill(text);
  await element.getByRole("button", { name: "Send" }).click();
}

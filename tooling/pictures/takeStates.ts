import { mkdirSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright";
import { type RunningDemo, startDemo } from "../../apps/order-page/server/startDemo.ts";
import { CHROMIUM_ARGUMENTS, findOrInstallChromium } from "../findChromium.ts";

/**
 * `pnpm pictures:states`: takes pictures of the demo in each state, at four widths and in four looks, and puts
 * those of a state on one sheet in `tooling/pictures/states`. Names of states choose some of them.
 */
const FOLDER = `${import.meta.dirname}/states`;

const LOOKS: readonly Look[] = [
  { name: "light" },
  { name: "dark", colorScheme: "dark" },
  { name: "forced colors", forcedColors: "active" },
  { name: "right to left", direction: "rtl" },
];

interface Look {
  name: string;
  colorScheme?: "dark";
  forcedColors?: "active";
  direction?: "rtl";
}

const DEVICES: readonly Device[] = [
  { sizes: [size(320, 640), size(390, 844)], isTouch: true },
  { sizes: [size(768, 1024), size(1280, 800)], isTouch: false },
];

const ON_ITS_SIDE: readonly Device[] = [{ sizes: [size(844, 390), size(844, 200)], isTouch: true }];

interface Device {
  sizes: readonly Size[];
  isTouch: boolean;
}

interface Size {
  width: number;
  height: number;
}

const STATES: Readonly<Record<string, State>> = {
  empty: { order: "shopping" },
  talking: {
    order: "conversation",
    async reach(chat) {
      await say(chat, "Could you pick ripe avocados?", /Sure/);
    },
  },
  photo: {
    order: "conversation",
    async reach(chat) {
      await say(chat, "Could you pick ripe avocados?", /Sure/);
      await say(chat, "Two, please", /ripest/);
    },
  },
  sending: { order: "silent", reach: (chat) => say(chat, "Ripe avocados, please", "Sending…") },
  "not-sent": { order: "too-long", reach: (chat) => say(chat, "Ripe ones", "Not sent") },
  disallowed: { order: "chat-disabled", reach: (chat) => say(chat, "Ripe ones", "Not sent") },
  "not-confirmed": {
    order: "drops-before",
    reach: (chat) => say(chat, "Ripe avocados, please", "May not have been sent"),
  },
  closed: { order: "closed" },
  "not-yet": { order: "not-yet" },
  "signed-out": {
    order: "shopping",
    async reach(chat, context, origin) {
      await context.request.post(`${origin}/api/session`, {
        data: { customer: null },
        headers: { Origin: origin },
      });
      await say(chat, "Ripe avocados, please", "Not sent");
    },
  },
  panel: { order: "conversation", isPanel: true },
  keyboard: { order: "conversation", isPanel: true, devices: DEVICES.slice(0, 1), keyboard: 0.4 },
  landscape: { order: "conversation", isPanel: true, devices: ON_ITS_SIDE },
  floating: { order: "conversation", isFloating: true },
};

interface State {
  order: string;
  /** Brings the chat into the state. */
  reach?: (chat: Locator, context: BrowserContext, origin: string) => Promise<void>;
  /** Whether the launcher's panel is open. @default false */
  isPanel?: boolean;
  /** Whether a launcher floats. @default false */
  isFloating?: boolean;
  /** @default two phones, a tablet and a desktop */
  devices?: readonly Device[];
  /** The part of the window that a keyboard covers. */
  keyboard?: number;
}

const demo = await startDemo({ port: 0, sandboxPort: 0 });
const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: [...CHROMIUM_ARGUMENTS],
});
mkdirSync(FOLDER, { recursive: true });
const chosen = process.argv.slice(2);
for (const [name, state] of Object.entries(STATES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  await takeState(name, state, demo, browser);
  process.stdout.write(`${name}\n`);
}
await browser.close();
await demo.close();

async function takeState(
  name: string,
  state: State,
  { url }: RunningDemo,
  by: Browser,
): Promise<void> {
  const rows = new Map(LOOKS.map((look) => [look.name, [] as string[]]));
  for (const { sizes, isTouch } of state.devices ?? DEVICES) {
    await fetch(`${url}/api/start-over`, { method: "POST", headers: { Origin: url } });
    const context = await by.newContext({
      ...(sizes[0] && { viewport: sizes[0] }),
      hasTouch: isTouch,
      isMobile: isTouch,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const view = state.isPanel ? "&launcher" : state.isFloating ? "&launcher=floating" : "";
    await page.goto(`${url}/orders/${state.order}?embed${view}`);
    const card = page.getByRole("region", { name: /, your shopper$/ });
    await card.waitFor();
    if (state.isPanel) await page.getByRole("button", { name: /^Chat with Ana/ }).click();
    await state.reach?.(card, context, url);
    const isWhole = state.isPanel || state.isFloating;
    for (const { width, height } of sizes) {
      await page.setViewportSize({ width, height });
      if (state.keyboard) await showKeyboard(page, Math.round(height * (1 - state.keyboard)));
      for (const look of LOOKS) {
        await page.emulateMedia({
          colorScheme: look.colorScheme ?? "light",
          forcedColors: look.forcedColors ?? "none",
        });
        await page.evaluate((direction) => {
          document.documentElement.dir = direction;
        }, look.direction ?? "ltr");
        await showEnd(page);
        const shot = await (isWhole ? page : card).screenshot();
        rows.get(look.name)?.push(shot.toString("base64"));
      }
    }
    await context.close();
  }
  await putOnSheet(name, rows, by);
}

/** Sends a message, and waits for an outcome. */
async function say(chat: Locator, text: string, outcome: string | RegExp): Promise<void> {
  await chat.getByRole("textbox").fill(text);
  await chat.getByRole("button", { name: "Send", exact: true }).click();
  await chat.getByText(outcome).first().waitFor({ timeout: 30_000 });
}

/** Scrolls the log to its end, and waits for the photos in it. */
async function showEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const log = document.querySelector('[role="log"]');
    log?.scrollTo(0, log.scrollHeight);
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
    log?.scrollTo(0, log.scrollHeight);
  });
}

/** Changes the visible part of the window, as a keyboard does that the layout ignores. */
async function showKeyboard(page: Page, height: number): Promise<void> {
  await page.evaluate((visible) => {
    const { visualViewport } = window;
    if (!visualViewport) return;
    Object.defineProperty(visualViewport, "height", { value: visible, configurable: true });
    visualViewport.dispatchEvent(new Event("resize"));
  }, height);
}

async function putOnSheet(
  name: string,
  rows: ReadonlyMap<string, readonly string[]>,
  by: Browser,
): Promise<void> {
  const page = await by.newPage();
  const content = [...rows].map(([look, shots]) => {
    const images = shots.map((shot) => `<img alt="" src="data:image/png;base64,${shot}">`);
    return `<p>${name}, ${look}</p><div>${images.join("")}</div>`;
  });
  await page.setContent(`<style>
    body { background: #9aa; inline-size: max-content; margin: 0; padding: 8px }
    div { align-items: start; display: flex; gap: 12px }
    p { font: 14px sans-serif; margin: 8px 0 4px }
  </style>${content.join("")}`);
  await page.locator("body").screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}

function size(width: number, height: number): Size {
  return { width, height };
}

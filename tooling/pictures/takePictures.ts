import { mkdirSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright";
import { buildStories } from "../../docs/site/testing/buildSite.ts";
import { serveFolder } from "../../docs/site/testing/serveFolder.ts";
import { CHROMIUM_ARGUMENTS, findOrInstallChromium } from "../findChromium.ts";

/**
 * `pnpm pictures`: takes the README's pictures of the chat from the built stories: three brands
 * side by side, in the light and the dark colour scheme.
 */
const FOLDER = `${import.meta.dirname}/../../docs/images`;

/** The size of each chat, in CSS pixels. */
const WIDTH = 392;
const HEIGHT = 560;

const PANELS: readonly Panel[] = [
  { story: "chat", brand: "none", says: ["Could you pick ripe avocados?", "Two, please"] },
  {
    story: "lost",
    brand: "thistle-and-loam",
    says: ["Are there limes?", "Two, if they look good"],
  },
  {
    story: "chat",
    brand: "pricebolt",
    says: ["Could you add lemons?"],
    draft: "Unwaxed, if there are",
  },
];

interface Panel {
  /** A story of docs/site/live.stories.tsx. */
  story: string;
  brand: string;
  /** The messages that the customer sends, in order. */
  says: readonly string[];
  /** The draft in the textarea when the picture is taken. */
  draft?: string;
}

const site = await buildStories();
const { url, close } = await serveFolder(site.folder, "/");
const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: [...CHROMIUM_ARGUMENTS],
});
mkdirSync(FOLDER, { recursive: true });
for (const scheme of ["light", "dark"]) {
  const shots: string[] = [];
  for (const panel of PANELS) shots.push(await takeChat(panel, scheme));
  await putSideBySide(shots, `${FOLDER}/chat-${scheme}.png`, browser);
}
await browser.close();
await close();
site.remove();

/** Takes a picture of a chat, as base64, after the customer's messages and the shopper's replies. */
async function takeChat(
  { story, brand, says, draft = "" }: Panel,
  scheme: string,
): Promise<string> {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: HEIGHT },
    deviceScaleFactor: 2,
    timezoneId: "America/Toronto",
    reducedMotion: "reduce",
  });
  // Every picture starts at the same time of day.
  await page.clock.install({ time: "2026-05-04T14:03:00-04:00" });
  const globals = `colorScheme:${scheme};brand:${brand}`;
  await page.goto(`${url}iframe.html?viewMode=story&id=live--${story}&globals=${globals}`);
  // Gives the log the height of the picture, and hides the documentation around it.
  await page.addStyleTag({
    content: `.story-note { display: none } .story-page.story-page { padding: 0 }
      .shopper-chat-whole { block-size: ${HEIGHT}px !important; border: 0 !important }`,
  });
  await page.getByRole("log").getByText("this is Ana").waitFor();
  for (const [index, text] of says.entries()) await say(text, index, page);
  await page.getByRole("textbox").fill(draft);
  await page.getByRole("log").evaluate((log) => log.scrollTo(0, log.scrollHeight));
  const shot = await page.screenshot();
  await page.close();
  return shot.toString("base64");
}

/** Sends a message, and waits until the shopper replies or the page shows that it failed. */
async function say(text: string, index: number, page: Page): Promise<void> {
  const log = page.getByRole("log");
  await page.getByRole("textbox").fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const outcome = index === 0 ? /^Sure, I'll look/ : /Are they okay\?$|^May not have been sent$/;
  await log.getByText(outcome).first().waitFor();
}

async function putSideBySide(shots: readonly string[], path: string, by: Browser): Promise<void> {
  const page = await by.newPage({
    viewport: { width: 3 * WIDTH + 88, height: HEIGHT + 32 },
    deviceScaleFactor: 1.5,
  });
  const images = shots.map((shot) => `<img alt="" src="data:image/png;base64,${shot}">`).join("");
  await page.setContent(`<style>
    body { display: flex; gap: 24px; justify-content: center; margin: 0; padding: 16px 0 }
    img { block-size: ${HEIGHT}px; border-radius: 16px; inline-size: ${WIDTH}px; outline: 1px solid #8886 }
  </style>${images}`);
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}

import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Builder, Capabilities, Key as Keys, type WebDriver, WebElement } from "selenium-webdriver";
import type { Engine, EnginePage, Key } from "./Engine.ts";
import { findInPage } from "./findInPage.ts";

/** Starts WebKitGTK's driver on a virtual screen. Each page has its own browser. */
export async function startWebKit({ driver, browser }: WebKitPrograms): Promise<Engine> {
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}`;
  const running = spawn(
    "xvfb-run",
    [
      ...["--auto-servernum", driver, `--port=${port}`, "--host=127.0.0.1"],
      // Retries when a browser did not start.
      "--replace-on-new-session",
    ],
    {
      // Its own process group, so that the screen ends with it.
      detached: true,
      stdio: "ignore",
      // The browser sandbox is not available for root, and the pages are our own.
      env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
    },
  );
  await waitForDriver(address);
  let version = "";
  return {
    name: "WebKit",
    version: () => version,
    hasForcedColors: false,
    async openPage() {
      const page = await startBrowser(address, browser);
      version = String((await page.getCapabilities()).get("browserVersion"));
      return toPage(page);
    },
    close: () => stop(running),
  };
}

export interface WebKitPrograms {
  /** The path of `WebKitWebDriver`. */
  driver: string;
  /** The path of the `MiniBrowser` that it drives. */
  browser: string;
}

/** Chooses the port, because the driver doesn't report one. */
function findFreePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function waitForDriver(address: string): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      if ((await fetch(`${address}/status`)).ok) return;
    } catch (error) {
      if (Date.now() > end) throw new Error("WebKitWebDriver does not answer.", { cause: error });
    }
    await pause(100);
  }
}

/** Sometimes a browser does not start, and the driver would wait for it forever. */
async function startBrowser(address: string, binary: string, tries = 3): Promise<WebDriver> {
  const capabilities = new Capabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary, args: ["--automation"] },
  });
  const starting = new Builder().usingServer(address).withCapabilities(capabilities).build();
  // Its failure has been reported already.
  starting.catch(() => {});
  const started = await Promise.race([starting, pause(20_000, null, { ref: false })]);
  if (started) return started;
  if (tries === 1) throw new Error("WebKit's driver starts no browser.");
  return startBrowser(address, binary, tries - 1);
}

function toPage(driver: WebDriver): EnginePage {
  return {
    goto: (url) => driver.get(url),
    reload: () => driver.navigate().refresh(),
    back: () => driver.navigate().back(),
    evaluate: (inPage, text = "") => driver.executeScript(inPage, text),
    async find(role, words) {
      const found = await driver.executeScript<unknown>(findInPage, role, words);
      return found instanceof WebElement ? found : null;
    },
    // Key actions go to the focused element, also inside a shadow root.
    type: (text) => driver.actions().sendKeys(text).perform(),
    press: (key) => pressKey(driver, key),
    problems: () => [],
    // The browser exits, but sometimes its driver does not respond.
    close: () => Promise.race([driver.quit(), pause(5000, undefined, { ref: false })]),
  };
}

function pressKey(driver: WebDriver, key: Key): Promise<void> {
  if (key === "Shift+Enter") {
    return driver.actions().keyDown(Keys.SHIFT).sendKeys(Keys.ENTER).keyUp(Keys.SHIFT).perform();
  }
  const keys = {
    Enter: Keys.ENTER,
    Tab: Keys.TAB,
    Escape: Keys.ESCAPE,
    Backspace: Keys.BACK_SPACE,
  };
  return driver.actions().sendKeys(keys[key]).perform();
}

async function stop(running: ChildProcess): Promise<void> {
  if (running.pid === undefined) return;
  const ended = new Promise<void>((resolve) => running.once("exit", () => resolve()));
  process.kill(-running.pid);
  await ended;
}

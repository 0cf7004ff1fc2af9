import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { emulateOffline } from "./emulateOffline.ts";
import { readLine } from "./readLine.ts";
import type { Desktop } from "./startDesktop.ts";

export const BROWSERS = ["firefox", "chromium"] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Starts a browser with a new profile at an address. It becomes the active window. */
export async function startBrowser(
  desktop: Desktop,
  name: BrowserName,
  url: string,
): Promise<Browser> {
  profiles += 1;
  const profile = `${desktop.folder}/profile-${profiles}`;
  const outside = desktop.container.toOutside(profile);
  mkdirSync(outside);
  cpSync(join(import.meta.dirname, "files/firefox-user.js"), join(outside, "user.js"));
  const command = { firefox: startFirefox, chromium: startChromium }[name](profile, url);
  const program = desktop.container.start(
    ["sh", "-c", SAY_PID, "sh", ...command],
    desktop.environment,
  );
  const pid = await readLine(program, name);
  const ended = new Promise<void>((resolve) => program.once("exit", () => resolve()));
  return {
    async close() {
      await desktop.container.run(["kill", pid]);
      await ended;
    },
    setOffline: name === "chromium" ? emulateOffline(outside) : undefined,
  };
}

export interface Browser {
  close: () => Promise<void>;
  /** Takes its network away, or brings it back. Firefox has a menu for that. */
  setOffline: ((isOffline: boolean) => Promise<void>) | undefined;
}

let profiles = 0;

/** The container's programs have process ids of its own. */
const SAY_PID = 'echo $$ && exec "$@"';

function startFirefox(profile: string, url: string): string[] {
  const size = ["--width", "1200", "--height", "950"];
  return ["firefox-esr", "--no-remote", "--profile", profile, ...size, url];
}

function startChromium(profile: string, url: string): string[] {
  return [
    "chromium",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-features=Translate",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--password-store=basic",
    "--force-renderer-accessibility",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    "--window-size=1200,950",
    "--window-position=0,0",
    url,
  ];
}

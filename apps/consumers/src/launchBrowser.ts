import { type Browser, chromium } from "playwright";
import { CHROMIUM_ARGUMENTS, findOrInstallChromium } from "../../../tooling/findChromium.ts";

/** Launches Chromium, with more arguments if a host needs them. */
export function launchBrowser(...more: string[]): Promise<Browser> {
  return chromium.launch({
    args: [...CHROMIUM_ARGUMENTS, ...more],
    executablePath: findOrInstallChromium(),
  });
}

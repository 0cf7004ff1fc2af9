import { afterEach } from "vitest";
import { cdp, page } from "vitest/browser";

/** Makes the tab a device that is used by touch alone, until the end of the test. */
export async function emulateTouch(): Promise<void> {
  undo.add(() => cdp().send("Emulation.setTouchEmulationEnabled", { enabled: false }));
  await cdp().send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 });
}

/** Sets what a person has set on their device, until the end of the test. */
export async function emulateMedia(features: MediaFeatures): Promise<void> {
  undo.add(() => setMedia("", {}));
  await setMedia("", features);
}

/** Gives the page the look that it has on paper, until the end of the test. */
export async function emulatePrint(): Promise<void> {
  undo.add(() => setMedia("", {}));
  await setMedia("print", {});
}

/** Reduces motion too, as vitest.config.ts does, unless the test asks for it: this call replaces all features. */
async function setMedia(media: "" | "print", features: MediaFeatures): Promise<void> {
  await cdp().send("Emulation.setEmulatedMedia", {
    media,
    features: Object.entries({ "prefers-reduced-motion": "reduce", ...features }).map(
      ([name, value]) => ({ name, value }),
    ),
  });
}

/** Gives the page that many CSS pixels, until the end of the test. */
export async function emulateViewport(width: number, height: number): Promise<void> {
  const { innerWidth, innerHeight } = window;
  undo.add(() => page.viewport(innerWidth, innerHeight));
  await page.viewport(width, height);
}

type MediaFeature =
  | "forced-colors"
  | "prefers-color-scheme"
  | "prefers-contrast"
  | "prefers-reduced-motion";

type MediaFeatures = Partial<Record<MediaFeature, string>>;

const undo = new Set<() => Promise<unknown>>();

afterEach(async () => {
  for (const restore of undo) await restore();
  undo.clear();
});

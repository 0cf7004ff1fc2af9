import { beforeEach, vi } from "vitest";
import { cdp } from "vitest/browser";
import "@fontsource-variable/noto-sans/index.css";
import "@fontsource-variable/noto-sans-arabic/index.css";
import "./setUp.css";

/* Fixes everything that differs between machines or days, before the first story renders. */

vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T15:30:00Z") });
await cdp().send("Emulation.setTimezoneOverride", { timezoneId: "America/New_York" });

beforeEach(async () => {
  const fonts = ['400 16px "Noto Sans Variable"', '400 16px "Noto Sans Arabic Variable"'];
  await Promise.all(fonts.map((font) => document.fonts.load(font, "Aم")));
});

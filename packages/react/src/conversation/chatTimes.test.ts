import { describe, expect, it } from "vitest";
import { createChatTimes } from "./createChatTimes.ts";

const TODAY = "2026-11-23";

describe("the time of a message", () => {
  it("is the customer's, not Connect's", () => {
    const iso = "2026-11-23T04:30:00Z";
    const inToronto = createChatTimes("en-CA", "America/Toronto");
    expect(inToronto.dayOf(iso)).toBe("2026-11-22");
    expect(plain(inToronto.timeOf(iso))).toBe("11:30 p.m.");
    const inTokyo = createChatTimes("fr-CA", "Asia/Tokyo");
    expect(inTokyo.dayOf(iso)).toBe("2026-11-23");
    expect(plain(inTokyo.timeOf(iso))).toBe("13 h 30");
  });

  it.each([
    ["en-US", "Today", "Yesterday", "Saturday, November 21", "Tuesday, December 30, 2025"],
    ["fr-CA", "Aujourd’hui", "Hier", "Samedi 21 novembre", "Mardi 30 décembre 2025"],
    ["es-US", "Hoy", "Ayer", "Sábado, 21 de noviembre", "Martes, 30 de diciembre de 2025"],
  ])("stands under its day in words: %s", (locale, ...words) => {
    const { dateOf } = createChatTimes(locale, "UTC");
    const days = ["2026-11-23", "2026-11-22", "2026-11-21", "2025-12-30"];
    expect(days.map((day) => dateOf(`${day}T12:00:00Z`, TODAY))).toEqual(words);
  });

  it("may be in the future", () => {
    const { dateOf } = createChatTimes("en-US", "UTC");
    expect(dateOf("2026-11-24T12:00:00Z", TODAY)).toBe("Tuesday, November 24");
    expect(dateOf("9999-12-31T12:00:00Z", TODAY)).toBe("Friday, December 31, 9999");
  });

  it("is the device's for a zone or a language that is none", () => {
    const iso = "2026-11-23T04:30:00Z";
    const ofDevice = createChatTimes("en-US", undefined);
    expect(createChatTimes("en-US", "Timezone").timeOf(iso)).toBe(ofDevice.timeOf(iso));
    expect(createChatTimes("en_US", "UTC").timeOf(iso)).toContain("30");
  });
});

function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}

import { describe, expect, it } from "vitest";
import { createChatTimes } from "./chatTimes.ts";

const TODAY = "2026-11-23";

describe("createChatTimes", () => {
  it("formats times in the customer's zone, not Connect's", () => {
    const iso = "2026-11-23T04:30:00Z";
    const inToronto = createChatTimes("en-CA", "America/Toronto");
    expect(inToronto.toDay(iso)).toBe("2026-11-22");
    expect(plain(inToronto.formatTime(iso))).toBe("11:30 p.m.");
    const inTokyo = createChatTimes("fr-CA", "Asia/Tokyo");
    expect(inTokyo.toDay(iso)).toBe("2026-11-23");
    expect(plain(inTokyo.formatTime(iso))).toBe("13 h 30");
  });

  it.each([
    ["en-US", "Today", "Yesterday", "Saturday, November 21", "Tuesday, December 30, 2025"],
    ["fr-CA", "Aujourd’hui", "Hier", "Samedi 21 novembre", "Mardi 30 décembre 2025"],
    ["es-US", "Hoy", "Ayer", "Sábado, 21 de noviembre", "Martes, 30 de diciembre de 2025"],
  ])("formats days in the words of %s", (locale, ...words) => {
    const { formatDate } = createChatTimes(locale, "UTC");
    const days = ["2026-11-23", "2026-11-22", "2026-11-21", "2025-12-30"];
    expect(days.map((day) => formatDate(`${day}T12:00:00Z`, TODAY))).toEqual(words);
  });

  it("formats dates in the future", () => {
    const { formatDate } = createChatTimes("en-US", "UTC");
    expect(formatDate("2026-11-24T12:00:00Z", TODAY)).toBe("Tuesday, November 24");
    expect(formatDate("9999-12-31T12:00:00Z", TODAY)).toBe("Friday, December 31, 9999");
  });

  it("uses the device's zone and language in place of invalid ones", () => {
    const iso = "2026-11-23T04:30:00Z";
    const ofDevice = createChatTimes("en-US", undefined);
    expect(createChatTimes("en-US", "Timezone").formatTime(iso)).toBe(ofDevice.formatTime(iso));
    expect(createChatTimes("en_US", "UTC").formatTime(iso)).toContain("30");
  });
});

function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ");
}

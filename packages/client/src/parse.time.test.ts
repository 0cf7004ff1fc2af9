import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { parseTime } from "./parse.ts";

beforeAll(() => {
  vi.stubEnv("TZ", "America/Toronto");
});

afterAll(() => {
  vi.unstubAllEnvs();
});

describe("parsing a time", () => {
  it.each([
    ["2021-01-01T05:00:00Z", "2021-01-01T05:00:00.000Z"],
    ["2021-01-01T05:00:00z", "2021-01-01T05:00:00.000Z"],
    ["2021-01-01T05:00:00.123456Z", "2021-01-01T05:00:00.123Z"],
    ["2021-01-01T05:00:00+00:00", "2021-01-01T05:00:00.000Z"],
    ["2021-01-01T05:00:00-05:00", "2021-01-01T10:00:00.000Z"],
    ["2021-01-01T05:00:00+05:30", "2020-12-31T23:30:00.000Z"],
    ["2021-01-01", "2021-01-01T00:00:00.000Z"],
  ])("returns it in UTC: %s", (wire, expected) => {
    expect(parseTime(wire)).toBe(expected);
  });

  it.each([
    ["2021-01-01T05:00:00", "2021-01-01T05:00:00.000Z"],
    ["2021-07-01T05:00:00", "2021-07-01T05:00:00.000Z"],
    ["2021-01-01T05:00:00.5", "2021-01-01T05:00:00.500Z"],
    ["2021-01-01T05:00:00.123456", "2021-01-01T05:00:00.123Z"],
    ["2021-01-01T05:00", "2021-01-01T05:00:00.000Z"],
    ["2021-01-01t05:00:00", "2021-01-01T05:00:00.000Z"],
    ["2021-01-01 05:00:00", "2021-01-01T05:00:00.000Z"],
    ["2021-01-01 05:00:00.123", "2021-01-01T05:00:00.123Z"],
    // Skipped by daylight saving time in Toronto.
    ["2021-03-14T02:30:00", "2021-03-14T02:30:00.000Z"],
  ])("takes a time without a zone as UTC: %s", (wire, expected) => {
    expect(new Date(2021, 0, 1).getTimezoneOffset()).not.toBe(0);
    expect(parseTime(wire)).toBe(expected);
  });

  it.each([
    "",
    "05:00:00",
    "chapter 5",
    "2021-13-01T05:00:00",
    "2021-01-01T25:00:00",
    "2021-01-01T05:00:00 noon",
    "2021-01-01T::",
    1_609_477_200,
    null,
    undefined,
  ])("returns undefined for %s", (wire) => {
    expect(parseTime(wire)).toBeUndefined();
  });
});

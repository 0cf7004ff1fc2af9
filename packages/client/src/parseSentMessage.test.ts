import { describe, expect, it } from "vitest";
import { sendTo } from "../testing/sendTo.ts";
import { parseJson } from "./parse.ts";
import { parseSentMessage } from "./parseSentMessage.ts";

const receivedAt = new Date("2026-03-04T05:06:07.000Z");

function idOf(json: string): string | undefined {
  return parseSentMessage({ json: parseJson(`{"id":${json}}`), receivedAt })?.id;
}

function createdAtOf(value: unknown): string | undefined {
  return parseSentMessage({
    json: { id: 1, created_at: value },
    receivedAt,
  })?.createdAt;
}

describe("an accepted message", () => {
  it.each([200, 201])("is read from a %s with the contract's shape", async (status) => {
    const body = {
      id: 123,
      type: "CHAT",
      created_at: "2021-01-01T05:00:00Z",
      timezone: "Timezone",
    };
    expect(await sendTo({ status, body })).toStrictEqual({
      id: "123",
      type: "CHAT",
      createdAt: "2021-01-01T05:00:00.000Z",
      timeZone: "Timezone",
    });
  });

  it("is accepted with nothing but an id", () => {
    expect(parseSentMessage({ json: { id: 1 }, receivedAt })).toStrictEqual({
      id: "1",
      createdAt: receivedAt.toISOString(),
    });
  });

  it.each([null, 5, "", {}, "x".repeat(256)])("does without an odd type or timezone: %j", (odd) => {
    const json = { id: 1, type: odd, timezone: odd };
    expect(parseSentMessage({ json, receivedAt })).toStrictEqual({
      id: "1",
      createdAt: receivedAt.toISOString(),
    });
  });
});

describe("its id", () => {
  it.each([
    ["1", "1"],
    ["0", "0"],
    ["-7", "-7"],
    ['"123"', "123"],
    ['"a-B_9"', "a-B_9"],
    ["9007199254740993", "9007199254740993"],
    ["1201895966044343904123456789", "1201895966044343904123456789"],
    ["-9007199254740993", "-9007199254740993"],
  ])("is text, digit by digit: %s", (json, id) => {
    expect(idOf(json)).toBe(id);
  });

  it.each([
    "null",
    "1.5",
    "1e30",
    "12345678901234567890.0",
    "true",
    '""',
    '"a b"',
    `"${"x".repeat(65)}"`,
    "{}",
    "[1]",
  ])("can't be %s", (json) => {
    expect(idOf(json)).toBeUndefined();
  });
});

describe("its moment", () => {
  it.each([
    ["2021-01-01T05:00:00Z", "2021-01-01T05:00:00.000Z"],
    ["2021-01-01T05:00:00.250Z", "2021-01-01T05:00:00.250Z"],
    ["2021-01-01T05:00:00-08:00", "2021-01-01T13:00:00.000Z"],
  ])("is given in UTC: %s", (wire, createdAt) => {
    expect(createdAtOf(wire)).toBe(createdAt);
  });

  it.each([undefined, null, 5, "", "yesterday", "2021-13-45T99:00:00Z", "chapter 5", {}])(
    "is that of the answer where Connect gives %j",
    (odd) => {
      expect(createdAtOf(odd)).toBe(receivedAt.toISOString());
    },
  );
});

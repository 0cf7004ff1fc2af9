import { describe, expect, it } from "vitest";
import { toUtterance } from "./parseOrcaLog.ts";

describe("toUtterance", () => {
  it("reads what Orca 43 sends to the voice", () => {
    const line = "02:16:10.534276 - SPEECH OUTPUT: 'Message sent'{'established': False}";
    expect(toUtterance(line)).toBe("Message sent");
  });

  it("reads what Orca 48 sends to the voice", () => {
    const line =
      "02:17:27.232023 - SPEECH OUTPUT: 'Skip to your order link.' {'established': False, 'family': {'name': None, 'lang': None}}";
    expect(toUtterance(line)).toBe("Skip to your order link.");
  });

  it("keeps quotation marks and braces in the text", () => {
    const line = "02:17:27.2 - SPEECH OUTPUT: 'It's {'here'} now' {'established': False}";
    expect(toUtterance(line)).toBe("It's {'here'} now");
  });

  it("ignores the event that an utterance follows from", () => {
    const line =
      "22:59:03.64 - EVENT MANAGER: object:text-changed:insert:system for [status bar] (0, 12, Message sent)";
    expect(toUtterance(line)).toBeUndefined();
  });
});

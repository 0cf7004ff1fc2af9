import { describe, expect, it } from "vitest";
import { enUSComposer } from "./locales/enUSComposer.ts";

describe("the composer’s texts in English", () => {
  it("use the singular for one character", () => {
    expect(enUSComposer.counter({ remaining: 12 })).toBe("12 characters left");
    expect(enUSComposer.counter({ remaining: 1 })).toBe("1 character left");
    expect(enUSComposer.counter({ remaining: 0 })).toBe("0 characters left");
    expect(enUSComposer.counter({ remaining: -1 })).toBe("1 character over");
    expect(enUSComposer.counter({ remaining: -3 })).toBe("3 characters over");
  });

  it("say the limit, and how far over it a message is", () => {
    expect(enUSComposer.limit({ limit: 1000 })).toBe("1,000-character limit.");
    expect(enUSComposer.tooLong({ over: 5, limit: 1000 })).toBe(
      "Your message is 5 characters over the 1,000-character limit.",
    );
  });

  it("say when the next message can be sent", () => {
    expect(enUSComposer.rateLimit({ seconds: 30 })).toBe(
      "You can send another message in 30 seconds.",
    );
    expect(enUSComposer.rateLimit({ seconds: 1 })).toBe(
      "You can send another message in 1 second.",
    );
  });

  it("name the keys of the customer’s keyboard", () => {
    const keys = (submitMode: "enter" | "ctrl-enter", isMac: boolean) =>
      enUSComposer.keys({ submitMode, isMac });
    expect(keys("enter", false)).toBe("Press Enter to send, Shift+Enter for a new line.");
    expect(keys("enter", true)).toBe(keys("enter", false));
    expect(keys("ctrl-enter", false)).toBe("Press Ctrl+Enter to send.");
    expect(keys("ctrl-enter", true)).toBe("Press ⌘+Enter to send.");
  });

  it("show a queued message as one that is sending", () => {
    const { unsentMessageState } = enUSComposer;
    expect(unsentMessageState("queued")).toBe("Sending…");
    expect(unsentMessageState("sending")).toBe("Sending…");
    expect(unsentMessageState("not-sent")).toBe("Not sent");
    expect(unsentMessageState("unconfirmed")).toBe("May not have been sent");
  });
});

import { describe, expect, it } from "vitest";
import { enUS } from "./locales/enUS.ts";

const latest = { count: 1, name: "Ana", text: "No ripe avocados", hasPhoto: false };

describe("the announcement of new messages", () => {
  it("says who wrote, and the text", () => {
    expect(enUS.newMessageAnnouncement(latest)).toBe("New message from Ana: No ripe avocados");
    expect(enUS.newMessageAnnouncement({ ...latest, name: null })).toBe(
      "New message from your shopper: No ripe avocados",
    );
  });

  it("says how many messages arrived if it reads only the latest", () => {
    expect(enUS.newMessageAnnouncement({ ...latest, count: 2 })).toBe(
      "2 new messages. Latest from Ana: No ripe avocados",
    );
  });

  it("names a photo", () => {
    const photo = { ...latest, hasPhoto: true };
    expect(enUS.newMessageAnnouncement(photo)).toBe(
      "Ana sent a photo and a message: No ripe avocados",
    );
    expect(enUS.newMessageAnnouncement({ ...photo, text: "" })).toBe("Ana sent a photo.");
    expect(enUS.newMessageAnnouncement({ ...photo, name: null, text: "" })).toBe(
      "Your shopper sent a photo.",
    );
    expect(enUS.newMessageAnnouncement({ ...photo, count: 3, text: "" })).toBe(
      "3 new messages. Ana sent a photo.",
    );
  });
});

describe("the text of messages that could not be loaded", () => {
  it.each([
    [
      "not-found",
      "We can’t find this order. Make sure you’re signed in to the account you used to place it.",
    ],
    ["unreachable", "Couldn’t load messages. Check your connection."],
    ["unavailable", "Something went wrong on our end. We couldn’t load your messages."],
    ["unexpected", "Something went wrong on our end. We couldn’t load your messages."],
  ] as const)("is the agreed one for %s", (kind, text) => {
    expect(enUS.loadFailed({ kind })).toBe(text);
  });
});

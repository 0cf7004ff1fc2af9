import { waitFor, within } from "@testing-library/react";
import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, FROM_CUSTOMER, wireMessage } from "../../testing/answerMessages.ts";
import { type RenderedChat, renderChat } from "../../testing/renderChat.tsx";
import { SMALL_PHOTO } from "../../testing/smallPhoto.ts";
import { enUS } from "../strings/locales/enUS.ts";

describe("a message", () => {
  it.each([
    "<script>executed()</script>",
    "<img src=x onerror=executed()>",
    '<a href="javascript:executed()">press</a>',
    "javascript:executed()",
    "data:text/html,<script>executed()</script>",
  ])("of %s is shown as it was written, and nothing in it is executed", async (text) => {
    const executed: unknown[] = [];
    Object.assign(window, { executed: () => executed.push(text) });
    onTestFinished(() => void Reflect.deleteProperty(window, "executed"));
    const { getByText, log } = await renderMessages(wireMessage(1, text), wireMessage(2, "After"));
    expect(getByText(text)).toBeVisible();
    expect(log().querySelectorAll("script, img, a, iframe")).toHaveLength(0);
    expect(executed).toEqual([]);
  });

  it("has links that open elsewhere without a referrer", async () => {
    const { getByRole } = await renderMessages(wireMessage(1, "See https://example.com/a."));
    const link = getByRole("link", { name: "https://example.com/a" });
    expect(link).toHaveAttribute("href", "https://example.com/a");
    expect(link).toHaveAttribute("target", "_blank");
    expect(link).toHaveAttribute("rel", "noopener noreferrer nofollow");
  });

  it("shows the real host of a link that looks like another", async () => {
    const { getByRole } = await renderMessages(wireMessage(1, "https://аррӏе.com/login"));
    expect(getByRole("link", { name: "https://xn--80ak6aa92e.com/login" })).toBeVisible();
  });

  it("with bidi overrides reverses no other message, and no link", async () => {
    const { getByRole, getByText } = await renderMessages(
      wireMessage(1, "\u202egnp.exe https://example.com/abc"),
      wireMessage(2, "After"),
    );
    expect(getComputedStyle(getByText("After")).direction).toBe("ltr");
    const link = getByRole("link");
    expect(link).toHaveAttribute("href", "https://example.com/abc");
    // Isolated, so that it reads as it leads.
    expect(getComputedStyle(link).unicodeBidi).toBe("isolate");
    expect(getComputedStyle(link).direction).toBe("ltr");
  });

  it("has its own direction, whatever the page's is", async () => {
    const { getByText } = await renderMessages(
      wireMessage(1, "مرحبا سام"),
      wireMessage(2, "Hi Sam"),
    );
    const direction = (text: string) =>
      getComputedStyle(getByText(text).closest("p") ?? document.body).direction;
    expect(direction("مرحبا سام")).toBe("rtl");
    expect(direction("Hi Sam")).toBe("ltr");
  });

  it("of 50,000 characters, of one word or of many, is complete and widens nothing", async () => {
    const long = "x".repeat(50_000);
    const words = "word https://a.example ".repeat(2200);
    const { log } = await renderMessages(wireMessage(1, long), wireMessage(2, words));
    expect(log().textContent).toContain(long);
    expect(log().textContent).toContain(words);
    expect(log().scrollWidth).toBeLessThanOrEqual(log().clientWidth);
  });

  it("without text or image is shown", async () => {
    const { messages } = await renderMessages(wireMessage(1, ""), wireMessage(2, "  \n "));
    expect(messages()).toHaveLength(2);
  });

  it.each(["2031-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "soon", "", null, 5, "-1"])(
    "written at %j is shown",
    async (createdAt) => {
      const { getByText } = await renderMessages(
        wireMessage(1, "At some time", { created_at: createdAt }),
        wireMessage(2, "Later"),
      );
      expect(getByText("At some time")).toBeVisible();
      expect(getByText("Later")).toBeVisible();
    },
  );

  it("with an id larger than a number can hold is distinguished from the next", async () => {
    const { messages } = await renderMessages(
      wireMessage(1, "One", { id: "9007199254740993" }),
      wireMessage(2, "Two", { id: "9007199254740992" }),
    );
    expect(messages()).toHaveLength(2);
  });

  it("of an unknown sender is left out, and the others are shown", async () => {
    const { messages } = await renderMessages(
      wireMessage(1, "From a robot", { sender_type: "robot" }),
      wireMessage(2, "Hi"),
    );
    expect(messages()).toEqual([expect.stringContaining("Hi")]);
  });
});

describe("an image", () => {
  it("has an alternative text, sends no referrer, and opens in full size", async () => {
    const { getByRole, log, queryByRole } = await renderMessages(
      wireMessage(1, "", { image: SMALL_PHOTO }),
    );
    const button = within(log()).getByRole("button", { name: "Photo from Ana" });
    const small = within(button).getByRole("img", { name: "Photo from Ana" });
    expect(small).toHaveAttribute("referrerpolicy", "no-referrer");
    await userEvent.click(button);
    const dialog = getByRole("dialog", { name: "Photo from Ana" });
    expect(dialog.matches(":modal")).toBe(true);
    expect(within(dialog).getByRole("img")).toHaveAttribute("referrerpolicy", "no-referrer");
    await userEvent.click(within(dialog).getByRole("button", { name: "Close" }));
    expect(queryByRole("dialog")).not.toBeInTheDocument();
    expect(button).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(getByRole("dialog")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(queryByRole("dialog")).not.toBeInTheDocument());
    expect(button).toHaveFocus();
  });

  it("that does not load has a note in its place", async () => {
    const { findByText, queryByRole } = await renderMessages(
      wireMessage(1, "Look", { image: "https://127.0.0.1:1/a.jpg" }),
    );
    expect(await findByText("Photo didn’t load.")).toBeVisible();
    expect(queryByRole("img")).not.toBeInTheDocument();
  });

  it("of a host that the app does not allow is a link", async () => {
    const { getByRole, queryByRole } = await renderMessages(
      wireMessage(1, "", { image: "https://images.example.com/a.jpg" }),
      { imageHosts: ["images.retailer.example"] },
    );
    expect(getByRole("link", { name: "View photo at images.example.com" })).toHaveAttribute(
      "href",
      "https://images.example.com/a.jpg",
    );
    expect(queryByRole("img")).not.toBeInTheDocument();
  });

  it("with an invalid address has a note in its place", async () => {
    const { getByText, queryByRole } = await renderMessages(
      wireMessage(1, "", { image: "javascript:alert(1)" }),
    );
    expect(getByText("This photo can’t be shown.")).toBeVisible();
    expect(queryByRole("link")).not.toBeInTheDocument();
  });
});

describe("a list of messages", () => {
  it("out of order and with duplicates is shown in order, each once", async () => {
    const { messages } = await renderMessages(
      wireMessage(3, "Three"),
      wireMessage(1, "One"),
      wireMessage(3, "Three"),
      wireMessage(2, "Two", FROM_CUSTOMER),
    );
    expect(messages()).toEqual(
      ["One", "Two", "Three"].map((text) => expect.stringContaining(text)),
    );
  });

  it("that shrinks is shown without the removed message", async () => {
    const conversation = { messages: [wireMessage(1, "One"), wireMessage(2, "Two")] };
    const { findByText, messages, poll } = renderChat({ network: answerMessages(conversation) });
    await findByText("Two");
    conversation.messages = [wireMessage(1, "One")];
    await poll();
    await waitFor(() => expect(messages()).toEqual([expect.stringContaining("One")]));
  });
});

describe("a shopper", () => {
  it.each(["", "   ", "\u202e", null, 5])(
    "named %j is called Your shopper",
    async (displayName) => {
      const shopper = { id: 2, display_name: displayName };
      const { getByText } = await renderMessages(wireMessage(1, "Hi"), {
        people: { current_shopper: shopper },
      });
      expect(getByText("Your shopper")).toBeVisible();
    },
  );

  it("whose picture is invalid or does not load has initials", async () => {
    for (const avatar of ["https://127.0.0.1:1/a.jpg", "javascript:alert(1)"]) {
      const shopper = { id: 2, display_name: "Ana Maria", avatar_url: avatar };
      const { findByText, unmount } = await renderMessages(wireMessage(1, "Hi"), {
        people: { current_shopper: shopper },
      });
      expect(await findByText("AM")).toBeVisible();
      unmount();
    }
  });

  it("has their picture, which sends no referrer", async () => {
    const shopper = { id: 2, display_name: "Ana", avatar_url: SMALL_PHOTO };
    const { log } = await renderMessages(wireMessage(1, "Hi"), {
      people: { current_shopper: shopper },
    });
    const picture = log().querySelector("img");
    expect(picture).toHaveAttribute("referrerpolicy", "no-referrer");
    expect(picture).toHaveAttribute("alt", "");
  });
});

it.each(["en_US", "français", "", "root", "en-1", "en-US-u"])(
  "texts with the invalid locale %o are shown with the device's times",
  async (locale) => {
    const { chat, getByText } = await renderMessages(wireMessage(1, "Hi"), {
      strings: { ...enUS, locale },
    });
    expect(getByText("Hi")).toBeVisible();
    expect(chat()).not.toHaveAttribute("lang");
  },
);

async function renderMessages(...given: object[]): Promise<RenderedChat> {
  const options = given.find((each) => !("sender_type" in each)) ?? {};
  const messages = given.filter((each) => each !== options);
  const chat = renderChat({ network: answerMessages({ messages, ...options }), ...options });
  await waitFor(() => expect(chat.messages().length).toBeGreaterThan(0));
  return chat;
}

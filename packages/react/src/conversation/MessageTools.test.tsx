import { act, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { cdp, userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, FROM_CUSTOMER, wireMessage } from "../../testing/answerMessages.ts";
import { leaveEverything } from "../../testing/looks.ts";
import { renderChat } from "../../testing/renderChat.tsx";

beforeEach(leaveEverything);

describe("a message", () => {
  it("shows its own time and Copy while the mouse is over it, and nothing at rest", async () => {
    const { copies, log, text, times } = await renderMessages();
    expect(copies()).toEqual([]);
    expect(times()).toEqual(["12:02", "12:03"]);
    await userEvent.hover(text("First"));
    expect(times()).toEqual(["12:01", "12:02", "12:03"]);
    expect(within(itemOf(text("First"))).getByRole("button", { name: "Copy" })).toBeVisible();
    await userEvent.hover(text("Second"));
    expect(times()).toEqual(["12:02", "12:03"]);
    expect(copies()).toHaveLength(1);
    await userEvent.unhover(log());
    await leaveEverything();
    await waitFor(() => expect(copies()).toEqual([]));
  });

  it("shows them after a tap too, and they move nothing", async () => {
    const { copies, log, text } = await renderMessages();
    const before = [...log().querySelectorAll("p")].map((each) => each.getBoundingClientRect().top);
    act(() => text("Second").click());
    expect(copies()).toHaveLength(1);
    const after = [...log().querySelectorAll("p")].map((each) => each.getBoundingClientRect().top);
    expect(after).toEqual(before);
    act(() => text("First").click());
    expect(copies()).toHaveLength(1);
  });

  it("has them beside its bubble, on the side that is free", async () => {
    const { copies, log, text } = await renderMessages();
    for (const [words, isCustomer] of [
      ["Second", false],
      [LONG, true],
    ] as const) {
      act(() => text(words).click());
      const [copy = log()] = copies();
      const button = copy.getBoundingClientRect();
      const bubble = text(words).closest("p")?.getBoundingClientRect() ?? button;
      const box = log().getBoundingClientRect();
      const gap = isCustomer ? bubble.left - button.right : button.left - bubble.right;
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(button.left).toBeGreaterThanOrEqual(box.left);
      expect(button.right).toBeLessThanOrEqual(box.right);
      expect(button.height).toBeGreaterThanOrEqual(24);
      expect(button.width).toBeGreaterThanOrEqual(24);
    }
  });

  it("is copied by Copy, which is announced politely", async () => {
    await cdp().send("Browser.grantPermissions", {
      permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"],
    });
    const { copies, field, status, text } = await renderMessages();
    await userEvent.hover(text("Second"));
    const [copy = field()] = copies();
    expect(copy).toHaveAccessibleDescription("Second");
    await userEvent.click(copy);
    await waitFor(() => expect(status()).toMatchTextContent("Copied"));
    expect(copy).toHaveTextContent("Copied");
    expect(copy).toHaveAccessibleName("Copy");
    await userEvent.click(field());
    await userEvent.keyboard("{Control>}v{/Control}");
    await waitFor(() => expect(field()).toHaveValue("Second"));
  });

  it("is reached by Up and Down from the log, and Copy has focus", async () => {
    const { log, text } = await renderMessages();
    act(() => log().focus());
    const focused = () => document.activeElement?.closest("li");
    for (const [key, words] of [
      ["ArrowUp", LONG],
      ["ArrowUp", "Second"],
      ["ArrowUp", "First"],
      ["ArrowUp", "First"],
      ["ArrowDown", "Second"],
    ] as const) {
      await userEvent.keyboard(`{${key}}`);
      await waitFor(() => expect(focused()).toBe(itemOf(text(words))));
      expect(document.activeElement).toHaveAccessibleName("Copy");
    }
    await userEvent.keyboard("{Escape}");
    act(() => log().focus());
    expect(within(log()).queryByRole("button", { name: "Copy" })).toBeNull();
  });
});

const LONG = `A long answer, ${"which fills lines ".repeat(6)}`.trim();

async function renderMessages() {
  const messages = [
    wireMessage(1, "First"),
    wireMessage(2, "Second"),
    wireMessage(3, LONG, FROM_CUSTOMER),
  ];
  const chat = renderChat({
    network: answerMessages({ messages: messages.slice(0, 3) }),
    timeZone: "UTC",
    style: { inlineSize: "320px" },
  });
  await within(chat.log()).findByText("Second");
  return {
    ...chat,
    text: (words: string) => within(chat.log()).getByText(words),
    copies: () => within(chat.log()).queryAllByRole("button", { name: "Copy" }),
    /** The times in sight. */
    times: () =>
      [...chat.log().querySelectorAll("time")]
        .filter(({ parentElement }) => (parentElement?.clientHeight ?? 0) > 2)
        .map(({ textContent }) => /\d+:\d+/.exec(textContent)?.[0]),
  };
}

function itemOf(element: Element): HTMLElement {
  return element.closest("li") ?? document.body;
}

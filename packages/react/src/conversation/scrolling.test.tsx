import { act, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, FROM_CUSTOMER, wireMessage } from "../../testing/answerMessages.ts";
import { createGate } from "../../testing/createSandboxClient.ts";
import { postsThrough } from "../../testing/postsThrough.ts";
import { type RenderedChat, renderChat } from "../../testing/renderChat.tsx";

describe("a conversation longer than its log", () => {
  it("starts at its end, and stays there when messages arrive", async () => {
    const { add, log } = await renderLong();
    expect(fromEnd(log())).toBe(0);
    await add("One more");
    expect(fromEnd(log())).toBe(0);
    expect(log()).toMatchTextContent("One more");
  });

  it("stays at its end when the log gets smaller, as by a phone's keyboard", async () => {
    const { log } = await renderLong();
    const before = log().clientHeight;
    log().parentElement?.style.setProperty("flex", "0 0 100px");
    expect(log().clientHeight).toBeLessThan(before);
    await waitFor(() => expect(fromEnd(log())).toBe(0));
  });

  it("stays where the customer reads, and offers one button for all new messages", async () => {
    const { add, getByRole, log, queryByRole } = await renderLong();
    await readAt(log(), 40);
    await add("One more", "And another");
    expect(log().scrollTop).toBe(40);
    const button = getByRole("button", { name: "2 new messages" });
    await userEvent.click(button);
    expect(fromEnd(log())).toBe(0);
    expect(queryByRole("button", { name: /new message/ })).not.toBeInTheDocument();
    expect(log()).toHaveFocus();
  });

  it("removes the button when the customer has scrolled to the new messages", async () => {
    const { add, getByRole, log, queryByRole } = await renderLong();
    await readAt(log(), 40);
    await add("One more");
    expect(getByRole("button", { name: "1 new message" })).toBeVisible();
    await readAt(log(), log().scrollHeight);
    await waitFor(() =>
      expect(queryByRole("button", { name: /new message/ })).not.toBeInTheDocument(),
    );
  });

  it("does not count the customer's own messages from elsewhere", async () => {
    const { conversation, log, poll, queryByRole } = await renderLong();
    await readAt(log(), 40);
    conversation.messages.push(wireMessage(80, "By text message", FROM_CUSTOMER));
    await poll();
    await within(log()).findByText("By text message");
    expect(queryByRole("button", { name: /new message/ })).not.toBeInTheDocument();
    expect(log().scrollTop).toBe(40);
  });

  it("scrolls to its end when the customer sends a message", async () => {
    const { field, log } = await renderLong();
    await readAt(log(), 40);
    // The message stays unconfirmed, because no response here contains it.
    await userEvent.type(field(), "Ripe avocados{Enter}");
    expect(log()).toMatchTextContent("Ripe avocados");
    await waitFor(() => expect(fromEnd(log())).toBe(0));
  });

  it("can be scrolled by keyboard", async () => {
    const { log } = await renderLong();
    act(() => log().focus());
    const before = log().scrollTop;
    await userEvent.keyboard("{PageUp}");
    await waitFor(() => expect(log().scrollTop).toBeLessThan(before));
  });

  it("does not scroll the page past its own ends", async () => {
    const { log } = await renderLong();
    expect(getComputedStyle(log()).overscrollBehaviorY).toBe("contain");
  });
});

interface LongChat extends RenderedChat {
  conversation: { messages: object[] };
  /** Lets the shopper write that, and reads it. */
  add: (...texts: string[]) => Promise<void>;
}

async function renderLong(): Promise<LongChat> {
  const conversation = {
    messages: Array.from({ length: 40 }, (_, index) => wireMessage(index, `Message ${index}`)),
  };
  const { network } = createGate();
  const chat = renderChat({
    network: (fetch) => postsThrough(network)(answerMessages(conversation)(fetch)),
  });
  await within(chat.log()).findByText("Message 39");
  await waitFor(() => expect(fromEnd(chat.log())).toBe(0));
  let id = 50;
  return {
    ...chat,
    conversation,
    async add(...texts) {
      for (const text of texts) {
        conversation.messages.push(wireMessage(id, text));
        id += 1;
      }
      await chat.poll();
      await within(chat.log()).findByText(texts.at(-1) ?? "");
    },
  };
}

/** Scrolls there as a person would, and waits for the scroll event. */
async function readAt(log: HTMLElement, top: number): Promise<void> {
  await act(async () => {
    const scrolled = new Promise((resolve) => {
      log.addEventListener("scroll", resolve, { once: true });
    });
    log.scrollTop = top;
    await scrolled;
  });
}

function fromEnd({ clientHeight, scrollHeight, scrollTop }: HTMLElement): number {
  return Math.round(scrollHeight - scrollTop - clientHeight);
}

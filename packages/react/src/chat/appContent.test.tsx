import type { ChatMessage } from "@shopper-chat/client";
import { act, waitFor, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, FROM_CUSTOMER, wireMessage } from "../../testing/answerMessages.ts";
import { renderChat } from "../../testing/renderChat.tsx";
import { renderLauncher } from "../../testing/renderLauncher.tsx";
import { QuickReplies } from "../composer/QuickReplies.tsx";

describe("quick replies", () => {
  it("are in the intro of an empty chat, insert into the textarea, and are in the composer later", async () => {
    const onQuickReply = vi.fn<() => void>();
    const replies = <QuickReplies replies={["Ripe ones, please"]} />;
    const { button, composer, field, findByRole, log, poll, say } = renderChat({
      quickReplies: replies,
      onQuickReply,
    });
    await within(log()).findByText(/No messages yet/);
    const reply = await within(log()).findByRole("button", { name: "Ripe ones, please" });
    expect(within(composer()).queryByRole("list")).toBeNull();
    await userEvent.click(reply);
    expect(field()).toHaveValue("Ripe ones, please");
    expect(onQuickReply).toHaveBeenCalledExactlyOnceWith("Ripe ones, please", "inserted");
    say("Hi");
    await poll();
    await findByRole("list", { name: "Suggested replies" });
    expect(composer()).toContainElement(button("Ripe ones, please"));
    expect(within(log()).queryByRole("button", { name: "Ripe ones, please" })).toBeNull();
  });

  it("are below the content of the app in the intro", async () => {
    const { log } = renderChat({
      empty: <p>Ask Ana about a replacement.</p>,
      quickReplies: <QuickReplies replies={["Ripe ones, please"]} />,
    });
    const reply = await within(log()).findByRole("button", { name: "Ripe ones, please" });
    const content = within(log()).getByText("Ask Ana about a replacement.");
    expect(content.compareDocumentPosition(reply)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});

describe("renderMessage", () => {
  it("replaces what is shown of a message, or surrounds it", async () => {
    const renderMessage = (message: ChatMessage, content: ReactNode) =>
      message.body.startsWith("replace:") ? <article>Limes for lemons</article> : content;
    const { findByRole, getByText, queryByText } = renderChat({
      network: answerMessages({
        messages: [
          wireMessage(1, "replace:42"),
          wireMessage(2, "Okay?"),
          wireMessage(3, "Yes", FROM_CUSTOMER),
        ],
      }),
      renderMessage,
    });
    expect(await findByRole("article")).toHaveTextContent("Limes for lemons");
    expect(queryByText(/replace:/)).toBeNull();
    expect(getByText("Okay?")).toBeVisible();
    expect(getByText("Yes")).toBeVisible();
  });
});

describe("onMessage", () => {
  it("is called once for each message of the shopper that arrives, and not for those that were there", async () => {
    const { field, onMessage, poll, say, findByText } = await renderListening();
    expect(onMessage).not.toHaveBeenCalled();
    say("One", "Two");
    await poll();
    await waitFor(() => expect(onMessage).toHaveBeenCalledTimes(2));
    expect(onMessage.mock.calls.map(([{ body }]) => body)).toEqual(["One", "Two"]);
    await userEvent.type(field(), "Thanks{Enter}");
    await findByText("Sent");
    await poll();
    await poll();
    expect(onMessage).toHaveBeenCalledTimes(2);
  });

  it("is called once by a launcher, closed or open", async () => {
    const onMessage = vi.fn<(message: ChatMessage) => void>();
    const { launcher, poll, say } = await renderLauncher({ onMessage });
    await poll();
    say("One");
    await poll();
    await waitFor(() => expect(onMessage).toHaveBeenCalledTimes(1));
    act(() => launcher().click());
    say("Two");
    await poll();
    await waitFor(() => expect(onMessage).toHaveBeenCalledTimes(2));
    await poll();
    expect(onMessage).toHaveBeenCalledTimes(2);
  });
});

describe("a header", () => {
  it("is above the messages only if it is given", async () => {
    const { chat, log, queryByText, show } = renderChat();
    await within(log()).findByText("Chat with Ana");
    show({ headerTitle: "Ana", headerSubtitle: "7 of 10 items" });
    const subtitle = within(chat()).getByText("7 of 10 items");
    expect(subtitle.getBoundingClientRect().bottom).toBeLessThanOrEqual(
      log().getBoundingClientRect().top,
    );
    expect(within(chat()).getByText("Ana")).toBeVisible();
    show({ headerTitle: undefined, headerSubtitle: undefined });
    expect(queryByText("7 of 10 items")).toBeNull();
  });
});

async function renderListening() {
  const onMessage = vi.fn<(message: ChatMessage) => void>();
  const chat = renderChat({ onMessage });
  chat.say("Hi");
  await chat.poll();
  await chat.findByText("Hi");
  return { ...chat, onMessage };
}

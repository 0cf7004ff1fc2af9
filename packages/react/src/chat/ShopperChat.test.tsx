import { act, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, FROM_CUSTOMER, wireMessage } from "../../testing/answerMessages.ts";
import {
  createGate,
  createSandboxClient,
  dropMessages,
} from "../../testing/createSandboxClient.ts";
import { postsThrough } from "../../testing/postsThrough.ts";
import { renderChat } from "../../testing/renderChat.tsx";

describe("a conversation", () => {
  it("with the scripted shopper goes back and forth, and the customer sees all of it", async () => {
    const { chat, field, messages, sandbox } = renderChat({
      orderId: "conversation",
      pollMs: 1000,
    });
    await waitFor(() => expect(messages().join()).toContain("this is Ana"));
    expect(chat()).toHaveAccessibleName("Chat with Ana");
    await userEvent.type(field(), "Ripe avocados, please{Enter}");
    await waitFor(() => expect(messages().at(-1)).toContain("Ripe avocados, please"));
    expect(field()).toHaveValue("");
    await waitFor(() => expect(messages().at(-1)).toContain("Sure"), { timeout: 6000 });
    expect(messages()).toHaveLength(3);
    expect(messages()[1]).toContain("Read");
    expect(sandbox.messages()).toHaveLength(1);
  });

  it("shows the sender once above several messages, and names them to screen readers for each", async () => {
    const { log, messages, poll, say } = renderChat();
    say("Hi", "I have started", { body: "Ben here now", shopper: "Ben" });
    await poll();
    await waitFor(() => expect(messages()).toHaveLength(3));
    const items = within(log()).getAllByRole("listitem");
    expect(items.map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^A AnaHi/),
      expect.stringMatching(/^AnaI have started/),
      expect.stringMatching(/^B BenBen here now/),
    ]);
    expect(within(log()).getAllByText("Ana")[0]).toBeVisible();
  });

  it("is grouped by day, with times in the customer's zone and language", async () => {
    const messages = [
      wireMessage(1, "Late", { created_at: "2025-11-20T04:59:00Z" }),
      wireMessage(2, "Early", { created_at: "2025-11-20T05:01:00Z" }),
    ];
    const { findByText, getByText, log } = renderChat({
      network: answerMessages({ messages }),
      timeZone: "America/Toronto",
    });
    await findByText("Late");
    expect(getByText("Wednesday, November 19, 2025")).toBeVisible();
    expect(getByText("Thursday, November 20, 2025")).toBeVisible();
    const times = [...log().querySelectorAll("time")];
    expect(
      times.map(({ dateTime, textContent }) => [dateTime, textContent.replace("\u202f", " ")]),
    ).toEqual([
      ["2025-11-20T04:59:00.000Z", "11:59 PM"],
      ["2025-11-20T05:01:00.000Z", "12:01 AM"],
    ]);
    const lists = within(log()).getAllByRole("list");
    expect(lists).toHaveLength(2);
    for (const list of lists) expect(within(list).getAllByRole("listitem")).toHaveLength(1);
  });

  it.each(["Pacific/Auckland", "Pacific/Honolulu"])(
    "that begins with a message being sent has it under Today, in %s too",
    async (timeZone) => {
      const { field, findByText } = renderChat({
        network: postsThrough(createGate().network),
        timeZone,
      });
      await userEvent.type(field(), "Ripe avocados{Enter}");
      expect(await findByText("Today")).toBeVisible();
    },
  );

  it("shows the read status below the customer's newest message and the newest that was read", async () => {
    const conversation = {
      messages: [
        wireMessage(1, "One", { ...FROM_CUSTOMER, read: true }),
        wireMessage(2, "Two", { ...FROM_CUSTOMER, read: true }),
        wireMessage(3, "Three", { ...FROM_CUSTOMER, read: false }),
        wireMessage(4, "Four", { ...FROM_CUSTOMER, read: false }),
      ],
    };
    const { findByText, getAllByText, getByText } = renderChat({
      network: answerMessages(conversation),
    });
    await findByText("Four");
    const itemOf = (text: string) => getByText(text).closest("li");
    expect(itemOf("Two")).toContainElement(getByText("Read"));
    expect(itemOf("Four")).toContainElement(getByText("Sent"));
    expect(getAllByText(/^(Read|Sent)$/)).toHaveLength(2);
  });

  it("marks visible messages as read", async () => {
    const { poll, sandbox, say } = renderChat();
    say("Hi");
    await poll();
    await waitFor(() =>
      expect(sandbox.requests().filter(({ method }) => method === "PUT")).toHaveLength(1),
    );
  });

  it("of another order shows nothing of the previous one", async () => {
    const sandboxClient = createSandboxClient();
    sandboxClient.sandbox.shopperSays("shopping", { body: "For the first" });
    sandboxClient.sandbox.shopperSays("shopping~2", { body: "For the second" });
    const { findByText, messages, show, status } = renderChat({ sandboxClient });
    await findByText("For the first");
    show({ orderId: "shopping~2" });
    await findByText("For the second");
    expect(messages()).toHaveLength(1);
    expect(status()).toHaveTextContent("");
  });
});

describe("a message of the customer's", () => {
  it("is the last of the conversation at once, and stays there when it is sent", async () => {
    const gate = createGate();
    const { field, getByText, messages, poll } = renderChat({
      network: postsThrough(gate.network),
    });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    expect(messages()).toEqual([expect.stringMatching(/Ripe avocados.*Sending…/)]);
    gate.release();
    await waitFor(() => expect(getByText("Sent")).toBeVisible());
    await poll();
    expect(messages()).toEqual([expect.stringMatching(/Ripe avocados.*Sent/)]);
  });

  it("is queued behind the one before it, and they are sent in order", async () => {
    const gate = createGate();
    const { field, messages, sandbox } = renderChat({ network: postsThrough(gate.network) });
    await userEvent.type(field(), "One{Enter}Two{Enter}Three{Enter}");
    expect(messages()).toHaveLength(3);
    expect(sandbox.messages()).toEqual([]);
    gate.release();
    await waitFor(() =>
      expect(sandbox.messages().map(({ body }) => body)).toEqual(["One", "Two", "Three"]),
    );
    expect(messages().map((text) => /One|Two|Three/.exec(text)?.[0])).toEqual([
      "One",
      "Two",
      "Three",
    ]);
  });

  it("that is unconfirmed stays there, with Try again, Edit and Remove, described by its text", async () => {
    let isCut = true;
    const { alert, button, field, keys, log } = renderChat({
      network: dropMessages(() => isCut),
    });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await within(log()).findByText("May not have been sent");
    await waitFor(() => expect(alert()).toMatchTextContent(/not sure your message was sent/));
    for (const name of ["Try again", "Edit", "Remove"]) {
      expect(within(log()).getByRole("button", { name })).toHaveAccessibleDescription(
        "Ripe avocados",
      );
    }
    isCut = false;
    await userEvent.click(button("Try again"));
    expect(field()).toHaveFocus();
    await waitFor(() => expect(within(log()).getByText("Sent")).toBeVisible());
    expect(new Set(keys().filter(Boolean)).size).toBe(1);
  });

  it("that Connect calls too long has no Try again, because it would be refused again", async () => {
    const { button, field, log, queryByRole } = renderChat({ orderId: "too-long" });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(log()).toMatchTextContent(/Not sent/));
    expect(queryByRole("button", { name: "Try again" })).toBeNull();
    expect(button("Edit")).toBeVisible();
  });

  it("can be edited and removed, and focus moves to the composer", async () => {
    const { button, field, log, messages } = renderChat({ orderId: "chat-disabled" });
    await userEvent.type(field(), "One{Enter}");
    await within(log()).findByText("Not sent");
    await userEvent.click(button("Edit"));
    expect(field()).toHaveValue("One");
    expect(field()).toHaveFocus();
    expect(messages()).toEqual([]);
    await userEvent.keyboard("{Enter}");
    await within(log()).findByText("Not sent");
    await userEvent.click(button("Remove"));
    expect(messages()).toEqual([]);
    expect(field()).toHaveFocus();
  });

  it("that gets no response can be canceled", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { field, getByRole, log } = renderChat({ network: postsThrough(createGate().network) });
    act(() => {
      field().focus();
    });
    await userEvent.keyboard("Ripe avocados{Enter}");
    act(() => {
      vi.advanceTimersByTime(3000);
    });
    vi.useRealTimers();
    const cancel = getByRole("button", { name: "Cancel" });
    expect(cancel).toHaveAccessibleDescription(/may still receive it/);
    await userEvent.click(cancel);
    await within(log()).findByText("May not have been sent");
    expect(field()).toHaveFocus();
  });
});

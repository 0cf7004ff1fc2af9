import { waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerPosts, DROPPED } from "../../testing/answerPosts.ts";
import { createGate, dropMessages, type Network } from "../../testing/createSandboxClient.ts";
import { postsThrough } from "../../testing/postsThrough.ts";
import { type RenderedChat, renderChat } from "../../testing/renderChat.tsx";
import { renderComposer } from "../../testing/renderComposer.tsx";

const UNCONFIRMED = /^We’re not sure your message was sent/;
const DISALLOWED = /^You can’t message your shopper right now/;

describe("why a message failed", () => {
  it("is shown once, below the message that it is about", async () => {
    const chat = await fail({ network: dropMessages() }, "May not have been sent");
    const [reason, ...others] = visibleTexts(chat.container, UNCONFIRMED);
    expect(others).toEqual([]);
    expect(reason?.closest("li")).toMatchTextContent(/^YouRipe avocadosMay not have been sent/);
    expect(getBanner(chat.container)).toBeNull();
  });

  it("is shown once without a conversation too, with the message below the textarea", async () => {
    const { container, field, findByText } = renderComposer({ network: answerPosts(DROPPED) });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    const message = (await findByText("May not have been sent")).closest("li");
    const [reason, ...others] = visibleTexts(container, UNCONFIRMED);
    expect(others).toEqual([]);
    expect(message).toContainElement(reason ?? null);
    expect(getBanner(container)).toBeNull();
  });

  it.each([
    ["chat-disabled", DISALLOWED, "disallowed"],
    ["no-such-order", /^We can’t find this order/, "not-found"],
  ])("is shown once, in the banner, if it is about the order %s", async (orderId, text, kind) => {
    const { container, log } = await fail({ orderId }, "Not sent");
    const [reason, ...others] = visibleTexts(container, text);
    expect(others).toEqual([]);
    expect(getBanner(container)).toContainElement(reason ?? null);
    expect(getBanner(container)).toHaveAttribute("data-about", "order");
    expect(getBanner(container)).toHaveAttribute("data-kind", kind);
    expect(log()).toMatchTextContent("Not sent");
  });

  it("is in the banner if it is about the order, although the customer has typed another text", async () => {
    const gate = createGate();
    const { container, field, findByText } = renderComposer({
      orderId: "chat-disabled",
      network: postsThrough(gate.network),
    });
    await userEvent.type(field(), "Ripe avocados{Enter}Bread");
    gate.release();
    await findByText("Not sent");
    expect(visibleTexts(container, DISALLOWED)).toHaveLength(1);
    expect(getBanner(container)).toMatchTextContent(DISALLOWED);
  });

  it("stands alone while nothing can be read either", async () => {
    let isOffline = false;
    const offline: Network =
      (fetch) =>
      async (...request) => {
        if (isOffline) throw new TypeError("Failed to fetch");
        return fetch(...request);
      };
    const { container, field, findByText, poll, say } = renderChat({ network: offline });
    say("Hi");
    await poll();
    await findByText("Hi");
    isOffline = true;
    await poll();
    await waitFor(() => expect(visibleTexts(container, /^Couldn’t load new/)).toHaveLength(1));
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await findByText("May not have been sent");
    expect(visibleTexts(container, /^Couldn’t load new/)).toEqual([]);
  });

  it("has the actions of the app beside it", async () => {
    const chat = await fail(
      { network: dropMessages(), errorActions: <a href="tel:+15550100">Call us</a> },
      "May not have been sent",
    );
    const link = chat.getByRole("link", { name: "Call us" });
    expect(chat.getByRole("button", { name: "Remove" }).parentElement).toContainElement(link);
  });
});

it("a message that may have been sent does not look like one that was not, and says so in data-delivery", async () => {
  const refused = await fail({ orderId: "chat-disabled" }, "Not sent");
  const notSent = lookOfMessage(refused);
  expect(notSent).toMatchObject({ kind: "disallowed", delivery: "not-sent" });
  refused.unmount();
  const unconfirmed = lookOfMessage(
    await fail({ network: dropMessages() }, "May not have been sent"),
  );
  expect(unconfirmed).toMatchObject({ kind: "unreachable", delivery: "unconfirmed" });
  expect(unconfirmed.state).not.toBe(notSent.state);
});

async function fail(
  options: Parameters<typeof renderChat>[0],
  state: string,
): Promise<RenderedChat> {
  const chat = renderChat(options);
  await userEvent.type(chat.field(), "Ripe avocados{Enter}");
  await waitFor(() => expect(within(chat.log()).getByText(state)).toBeVisible());
  return chat;
}

function getBanner(container: HTMLElement): HTMLElement | null {
  return container.querySelector<HTMLElement>("[data-about]");
}

function visibleTexts(container: HTMLElement, text: RegExp): HTMLElement[] {
  return within(container)
    .queryAllByText(text)
    .filter((element) => !element.closest(".shopper-chat-visually-hidden"));
}

function lookOfMessage({ log }: RenderedChat) {
  const message = within(log()).getByRole("listitem");
  const state = within(message).getByText(/sent$/);
  return {
    kind: message.dataset.kind,
    delivery: message.dataset.delivery,
    state: getComputedStyle(state).color,
  };
}

import { QueryClient } from "@tanstack/react-query";
import { act, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { answerMessages, wireMessage } from "../../../testing/answerMessages.ts";
import {
  createGate,
  createSandboxClient,
  dropMessages,
  type Network,
} from "../../../testing/createSandboxClient.ts";
import { postsThrough } from "../../../testing/postsThrough.ts";
import { chatQueries } from "../../../testing/renderChat.tsx";
import { press, renderInShadow } from "../../../testing/renderInShadow.tsx";
import { SMALL_PHOTO } from "../../../testing/smallPhoto.ts";
import chatStyles from "../../chat.css?inline";
import { invalidateShopperMessages } from "../../messages/shopperMessagesQueryOptions.ts";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import styles from "../../styles.css?inline";
import { ShopperChat } from "../ShopperChat.tsx";

describe.each(["open", "closed"] as const)("a chat in a shadow root that is %s", (mode) => {
  it("has its look and relations, and sends and receives", async () => {
    const { chat, focused, marks, parts, poll, sandbox, sentBodies, write } = showChat(mode);
    await waitFor(() => expect(parts.log()).toMatchTextContent("No messages yet"));
    expect(getComputedStyle(chat()).borderTopWidth).toBe("1px");
    expect(getComputedStyle(parts.log()).overflowY).toBe("auto");
    expect(parts.field()).toHaveAccessibleDescription(/1,000-character limit/);
    sandbox.shopperSays("shopping", { body: "No limes today" });
    await poll();
    await waitFor(() => expect(parts.messages()).toHaveLength(1));
    expect(within(parts.log()).getByRole("region", { name: "Today" })).toBeVisible();
    await waitFor(() =>
      expect(parts.status()).toMatchTextContent("New message from Ana: No limes today"),
    );
    await waitFor(() => expect(marks()).toBe(1));
    await write("Lemons, then{Enter}");
    await waitFor(() => expect(parts.messages().at(-1)).toMatch(/Lemons, then.*Sent/));
    expect(sentBodies()).toEqual(["Lemons, then"]);
    expect(focused()).toBe(parts.field());
  });

  it("moves focus to the textarea after Try again, Edit and Remove", async () => {
    const { focused, parts, write } = showChat(mode, dropMessages());
    const { button, field, messages } = parts;
    await write("Ripe avocados{Enter}");
    await waitFor(() => expect(button("Try again")).toBeVisible());
    await press(button("Try again"));
    await waitFor(() => expect(button("Edit")).toBeVisible());
    expect(focused()).toBe(field());
    await press(button("Edit"));
    expect(focused()).toBe(field());
    expect(field().value).toBe("Ripe avocados");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(button("Remove")).toBeVisible());
    await press(button("Remove"));
    expect(messages()).toEqual([]);
    expect(focused()).toBe(field());
  });

  it("opens a photo above the page, and returns focus to it", async () => {
    const messages = [wireMessage(1, "These?", { image: SMALL_PHOTO })];
    const { chat, focused, parts } = showChat(mode, answerMessages({ messages }));
    const photo = await within(parts.log()).findByRole("button", { name: "Photo from Ana" });
    await press(photo);
    const dialog = within(chat()).getByRole("dialog", { name: "Photo from Ana" });
    expect(dialog.matches(":modal")).toBe(true);
    expect(getComputedStyle(dialog).backgroundColor).toBe("rgb(22, 22, 22)");
    await press(within(dialog).getByRole("button", { name: "Close" }));
    expect(dialog.isConnected).toBe(false);
    expect(focused()).toBe(photo);
  });

  it("stays where the customer reads, and scrolls to new messages", async () => {
    const conversation = {
      messages: Array.from({ length: 30 }, (_, at) => wireMessage(at + 1, "Hi")),
    };
    const { chat, focused, parts, poll } = showChat(mode, answerMessages(conversation));
    const log = parts.log();
    await waitFor(() => expect(parts.messages()).toHaveLength(30));
    await waitFor(() => expect(endOf(log)).toBeLessThanOrEqual(1));
    log.scrollTop = 0;
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    conversation.messages = [...conversation.messages, wireMessage(31, "One more")];
    await poll();
    const newMessages = await within(chat()).findByRole("button", { name: "1 new message" });
    expect(log.scrollTop).toBe(0);
    await press(newMessages);
    await waitFor(() => expect(endOf(log)).toBeLessThanOrEqual(1));
    expect(focused()).toBe(log);
  });
});

it("a chat in a shadow root keeps focus in the log when the response removes Cancel", async () => {
  const gate = createGate();
  const { focused, parts, write } = showChat("closed", postsThrough(gate.network));
  await write("Ripe avocados{Enter}");
  const cancel = await within(parts.log()).findByRole(
    "button",
    { name: "Cancel" },
    { timeout: 5000 },
  );
  act(() => cancel.focus());
  gate.release();
  await waitFor(() => expect(parts.messages().at(-1)).toContain("Sent"));
  expect(focused()).toBe(parts.log());
});

/** How far the log is from its end, in pixels. */
function endOf({ clientHeight, scrollHeight, scrollTop }: Element): number {
  return scrollHeight - scrollTop - clientHeight;
}

function showChat(mode: ShadowRootMode, network?: Network) {
  const sandboxClient = createSandboxClient(network);
  const queryClient = new QueryClient();
  const { container, focused } = renderInShadow(
    mode,
    [styles, chatStyles],
    <ShopperChatProvider client={sandboxClient.client} queryClient={queryClient}>
      <ShopperChat orderId="shopping" pollMs={false} />
    </ShopperChatProvider>,
  );
  const parts = chatQueries(container);
  return {
    ...sandboxClient,
    parts,
    focused,
    /** Reads the conversation now. */
    poll: () => act(() => invalidateShopperMessages(queryClient)),
    chat: () => within(container).getByRole("region", { name: /^Chat with/ }),
    write: async (keys: string) => {
      act(() => parts.field().focus());
      await userEvent.keyboard(keys);
    },
  };
}

import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { useEffect } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createSandboxClient, dropAnswers } from "../testing/createSandboxClient.ts";
import { watchPageErrors } from "../testing/watchPageErrors.ts";
import {
  type ShopperChatComposerControls,
  useShopperChatComposer,
} from "./useShopperChatComposer.ts";
import { useShopperChatDraft } from "./useShopperChatDraft.ts";

afterEach(cleanup);

it("makes a composer of a host's own elements, with nothing of our look", async () => {
  const { client, sentBodies } = createSandboxClient();
  render(
    <ShopperChatProvider client={client}>
      <OwnComposer onRender={() => {}} />
    </ShopperChatProvider>,
  );
  const field = screen.getByRole("textbox", { name: "Anything for Ana?" });
  await userEvent.fill(field, "Ripe avocados");
  expect(screen.getByText("987")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Tell Ana" }));
  await waitFor(() => expect(sentBodies()).toEqual(["Ripe avocados"]));
  expect(field).toHaveValue("");
  await userEvent.click(screen.getByRole("button", { name: "Tell Ana" }));
  expect(screen.getByRole("alert")).toMatchTextContent("Write a message first.");
  expect(document.querySelector("[class*=shopper-chat]")).toBeNull();
});

it("renders the counter for a keystroke, and nothing else", async () => {
  const { client } = createSandboxClient();
  const onRender = vi.fn<() => void>();
  render(
    <ShopperChatProvider client={client}>
      <OwnComposer onRender={onRender} />
    </ShopperChatProvider>,
  );
  const field = screen.getByRole("textbox", { name: "Anything for Ana?" });
  // The first letter changes more: the field is no longer empty.
  await userEvent.type(field, "R");
  const before = onRender.mock.calls.length;
  await userEvent.type(field, "ipe avocados");
  expect(screen.getByText("987")).toBeVisible();
  expect(onRender.mock.calls.length).toBe(before);
});

it("sends although a subscriber of the host's throws, and gives that to the page's error event", async () => {
  const { client, sentBodies } = createSandboxClient();
  const errors = watchPageErrors();
  render(
    <ShopperChatProvider client={client}>
      <ThrowingSubscriber />
      <OwnComposer onRender={() => {}} />
    </ShopperChatProvider>,
  );
  await userEvent.fill(screen.getByRole("textbox"), "Ripe avocados");
  await userEvent.click(screen.getByRole("button", { name: "Tell Ana" }));
  await waitFor(() => expect(sentBodies()).toEqual(["Ripe avocados"]));
  await waitFor(() => expect(screen.getByRole("textbox")).toHaveValue(""));
  expect(errors()[0]).toMatchObject({ message: "the host's own" });
});

it("lets a handler of the host's go first, and stop what ours would do", async () => {
  const { client, attempts } = createSandboxClient();
  render(
    <ShopperChatProvider client={client}>
      <OwnComposer onRender={() => {}} stopEnter />
    </ShopperChatProvider>,
  );
  await userEvent.type(screen.getByRole("textbox", { name: "Anything for Ana?" }), "Bread{Enter}");
  expect(attempts()).toBe(0);
});

it("tells a host of what is typed, and describes the field by its words as well", async () => {
  const { client } = createSandboxClient();
  const typed: string[] = [];
  render(
    <ShopperChatProvider client={client}>
      <p id="own">Only about this order</p>
      <OwnComposer onRender={() => {}} onText={(text) => typed.push(text)} />
    </ShopperChatProvider>,
  );
  const field = screen.getByRole("textbox", { name: "Anything for Ana?" });
  await userEvent.type(field, "Hi");
  expect(typed).toEqual(["H", "Hi"]);
  expect(field).toHaveAccessibleDescription("A few words Only about this order");
});

it("sends a failed message once for two taps on Try again", async () => {
  let isCut = true;
  const { client, attempts } = createSandboxClient(dropAnswers(() => isCut));
  let composer: ShopperChatComposerControls | undefined;
  render(
    <ShopperChatProvider client={client}>
      <OwnComposer onRender={(controls) => (composer = controls)} />
    </ShopperChatProvider>,
  );
  await userEvent.type(screen.getByRole("textbox", { name: "Anything for Ana?" }), "Bread{Enter}");
  await waitFor(() => expect(composer?.outgoing[0]?.state).toBe("failed"));
  isCut = false;
  const key = composer?.outgoing[0]?.idempotencyKey ?? "";
  composer?.tryAgain(key);
  composer?.tryAgain(key);
  await waitFor(() => expect(composer?.outgoing).toEqual([]));
  expect(attempts()).toBe(2);
  expect(composer?.alert).toBe("");
});

function ThrowingSubscriber() {
  const { store } = useShopperChatComposer({ orderId: "shopping" });
  useEffect(
    () =>
      store.subscribe(() => {
        throw new Error("the host's own");
      }),
    [store],
  );
  return null;
}

function OwnComposer({
  onRender,
  onText,
  stopEnter = false,
}: {
  onRender: (composer: ShopperChatComposerControls) => void;
  onText?: (text: string) => void;
  stopEnter?: boolean;
}) {
  const composer = useShopperChatComposer({ orderId: "shopping" });
  onRender(composer);
  const onKeyDown = stopEnter ? (event: React.KeyboardEvent) => event.preventDefault() : undefined;
  return (
    <div {...composer.getGroupProps()}>
      <label {...composer.getLabelProps()}>Anything for Ana?</label>
      <p {...composer.getHintProps()}>A few words</p>
      <textarea
        {...composer.getFieldProps({
          ...(onKeyDown && { onKeyDown }),
          onInput: (event) => onText?.(event.currentTarget.value),
          "aria-describedby": "own",
        })}
      />
      <p {...composer.getAlertProps()}>{composer.alert}</p>
      <Left composer={composer} />
      <button {...composer.getSendProps()}>Tell Ana</button>
    </div>
  );
}

function Left({ composer }: { composer: ShopperChatComposerControls }) {
  return <span>{useShopperChatDraft(composer).remaining}</span>;
}

import { act, waitFor, within } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  createGate,
  createSandboxClient,
  dropAnswers,
  type Network,
} from "../../../testing/createSandboxClient.ts";
import { composerQueries, renderComposer } from "../../../testing/renderComposer.tsx";
import { press, renderInShadow } from "../../../testing/renderInShadow.tsx";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import styles from "../../styles.css?inline";
import { ShopperChatComposer } from "../ShopperChatComposer.tsx";

describe.each(["open", "closed"] as const)("a composer in a shadow root with mode %s", (mode) => {
  it("has its look and labels, and sends with Enter", async () => {
    const { focused, parts, sentBodies, write } = showComposer(mode);
    const { field, send, status } = parts;
    expect(field()).toHaveAccessibleName("Message your shopper");
    expect(field()).toHaveAccessibleDescription(/1,000-character limit/);
    expect(getComputedStyle(send()).color).toBe("rgb(10, 107, 79)");
    expect(getComputedStyle(field()).borderTopStyle).toBe("solid");
    await write("Ripe avocados{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(sentBodies()).toEqual(["Ripe avocados"]);
    expect(focused()).toBe(field());
  });

  it("moves focus to the textarea after Send, Try again, Edit and Remove", async () => {
    const { focused, parts, write } = showComposer(mode, dropAnswers());
    const { button, field, unsent, send } = parts;
    await write("Ripe avocados");
    await press(send());
    await waitFor(() => expect(button("Try again")).toBeVisible());
    expect(focused()).toBe(field());
    await press(button("Try again"));
    await waitFor(() => expect(button("Edit")).toBeVisible());
    expect(focused()).toBe(field());
    await press(button("Edit"));
    expect(focused()).toBe(field());
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(button("Remove")).toBeVisible());
    await press(button("Remove"));
    expect(unsent()).toEqual([]);
    expect(focused()).toBe(field());
  });

  it("keeps focus in the composer when the response removes Cancel", async () => {
    const gate = createGate();
    const { container, focused, parts, write } = showComposer(mode, gate.network);
    await write("Ripe avocados{Enter}");
    const cancel = await within(container).findByRole(
      "button",
      { name: "Cancel" },
      { timeout: 5000 },
    );
    act(() => cancel.focus());
    gate.release();
    await waitFor(() => expect(parts.unsent()).toEqual([]));
    expect(focused()).toBe(parts.field());
  });
});

it("the shortcuts of the page get no keys if the app stops them at the shadow root, as documented", async () => {
  const { container, focused, parts, sentBodies, write } = showComposer("closed");
  const root = container.getRootNode();
  for (const type of ["keydown", "keypress", "keyup"]) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  const onKey = vi.fn<(event: KeyboardEvent) => void>();
  addEventListener("keydown", onKey);
  onTestFinished(() => removeEventListener("keydown", onKey));
  await write("s/?{Escape}{Enter}");
  await waitFor(() => expect(sentBodies()).toEqual(["s/?"]));
  await write("{Tab}");
  expect(focused()).toBe(parts.send());
  expect(onKey).not.toHaveBeenCalled();
});

it("the shortcuts of the page can see that a key goes into a textarea", async () => {
  const { field } = renderComposer();
  const targets: (EventTarget | null)[] = [];
  const onKeyDown = vi.fn<(event: KeyboardEvent) => void>((event) => targets.push(event.target));
  addEventListener("keydown", onKeyDown);
  onTestFinished(() => removeEventListener("keydown", onKeyDown));
  await userEvent.type(field(), "s/?{Escape}");
  expect(onKeyDown.mock.calls.map(([{ key }]) => key).filter((key) => key !== "Shift")).toEqual([
    "s",
    "/",
    "?",
    "Escape",
  ]);
  expect(new Set(targets)).toEqual(new Set([field()]));
});

function showComposer(mode: ShadowRootMode, network?: Network) {
  const sandboxClient = createSandboxClient(network);
  const { container, focused } = renderInShadow(
    mode,
    [styles],
    <ShopperChatProvider client={sandboxClient.client}>
      <ShopperChatComposer orderId="shopping" />
    </ShopperChatProvider>,
  );
  const parts = composerQueries(container);
  return {
    ...sandboxClient,
    container,
    parts,
    focused,
    write: async (keys: string) => {
      act(() => parts.field().focus());
      await userEvent.keyboard(keys);
    },
  };
}

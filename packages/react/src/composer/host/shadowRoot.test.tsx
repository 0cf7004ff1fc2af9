import { act, waitFor, within } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import styles from "../../styles.css?inline";
import {
  createGate,
  createSandboxClient,
  dropAnswers,
  type Network,
} from "../../testing/createSandboxClient.ts";
import { composerQueries, renderComposer } from "../../testing/renderComposer.tsx";
import { press, renderInShadow } from "../../testing/renderInShadow.tsx";
import { ShopperChatComposer } from "../ShopperChatComposer.tsx";

describe.each(["open", "closed"] as const)("in a shadow root that is %s", (mode) => {
  it("has its look, its relations, and sends with Enter", async () => {
    const { focused, parts, sentBodies, write } = showComposer(mode);
    const { field, send, status } = parts;
    expect(field()).toHaveAccessibleName("Message to your shopper");
    expect(field()).toHaveAccessibleDescription(/Up to 1,000 characters/);
    expect(getComputedStyle(send()).backgroundColor).toBe("rgb(10, 107, 79)");
    expect(getComputedStyle(field()).borderTopStyle).toBe("solid");
    await write("Ripe avocados{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(sentBodies()).toEqual(["Ripe avocados"]);
    expect(focused()).toBe(field());
  });

  it("gives focus back to the field after Send, Try again, Edit and Remove", async () => {
    const { focused, parts, write } = showComposer(mode, dropAnswers());
    const { button, field, outgoing, send } = parts;
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
    expect(outgoing()).toEqual([]);
    expect(focused()).toBe(field());
  });

  it("keeps focus in the composer when the answer takes Cancel away", async () => {
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
    await waitFor(() => expect(parts.outgoing()).toEqual([]));
    expect(focused()).toBe(parts.field());
  });
});

it("with keys stopped at the root, as the docs have it, the page's shortcuts never see them", async () => {
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

it("in the page itself, the host's own shortcuts can see that keys go into a field", async () => {
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

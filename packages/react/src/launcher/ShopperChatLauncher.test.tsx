import { act, render, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { createRef, useCallback, useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createSandboxClient } from "../testing/createSandboxClient.ts";
import { emulateTouch, emulateViewport } from "../testing/emulate.ts";
import { renderLauncher } from "../testing/renderLauncher.tsx";
import { watchPageErrors } from "../testing/watchPageErrors.ts";
import { ShopperChatLauncher, type ShopperChatLauncherHandle } from "./ShopperChatLauncher.tsx";

describe("on a desktop", () => {
  beforeEach(() => emulateViewport(1280, 800));

  it("opens a panel beside the order, which stays in use", async () => {
    const { dialog, getByRole, launcher } = await renderLauncher();
    expect(launcher()).toHaveAttribute("aria-expanded", "false");
    await userEvent.click(launcher());
    expect(launcher()).toHaveAttribute("aria-expanded", "true");
    expect(dialog()).toBeVisible();
    expect(dialog()).toHaveAccessibleName("Chat with Ana");
    expect(dialog().matches(":modal")).toBe(false);
    const link = getByRole("link", { name: "Your order" });
    await userEvent.click(link);
    expect(link).toHaveFocus();
    expect(dialog()).toBeVisible();
  });

  it("moves focus to the field, and Escape or Close brings it back", async () => {
    const { dialog, getByRole, launcher } = await renderLauncher();
    for (const close of [
      () => userEvent.keyboard("{Escape}"),
      () => userEvent.click(within(dialog()).getByRole("button", { name: "Close" })),
    ]) {
      await userEvent.click(launcher());
      await waitFor(() => expect(getByRole("textbox")).toHaveFocus());
      await close();
      await waitFor(() => expect(launcher()).toHaveFocus());
      expect(launcher()).toHaveAttribute("aria-expanded", "false");
    }
  });

  it("brings focus back to where it can be seen", async () => {
    const { container, getByRole, launcher } = await renderLauncher();
    container.style.paddingBlockEnd = "3000px";
    await userEvent.click(launcher());
    await waitFor(() => expect(getByRole("textbox")).toHaveFocus());
    scrollTo(0, 1500);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(launcher()).toHaveFocus());
    expect(launcher().getBoundingClientRect().bottom).toBeGreaterThan(0);
  });

  it("takes no focus from the page when it is closed from there", async () => {
    const ref = createRef<ShopperChatLauncherHandle>();
    const { getByRole, launcher } = await renderLauncher({ ref });
    act(() => ref.current?.open());
    expect(getByRole("dialog")).toBeVisible();
    const link = getByRole("link", { name: "Your order" });
    act(() => link.focus());
    act(() => ref.current?.close());
    await waitFor(() => expect(launcher()).toHaveAttribute("aria-expanded", "false"));
    expect(link).toHaveFocus();
  });

  it("leaves focus on its button when it was opened by the page and nothing had it before", async () => {
    const ref = createRef<ShopperChatLauncherHandle>();
    const { getByRole, launcher } = await renderLauncher({ ref });
    act(() => ref.current?.open());
    await waitFor(() => expect(getByRole("textbox")).toHaveFocus());
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(launcher()).toHaveFocus());
  });

  it("is closed by its own button too, and keeps what was written", async () => {
    const { getByRole, launcher } = await renderLauncher();
    await userEvent.click(launcher());
    await userEvent.type(getByRole("textbox"), "Ripe avo");
    await userEvent.click(launcher());
    await waitFor(() => expect(launcher()).toHaveAttribute("aria-expanded", "false"));
    await userEvent.click(launcher());
    expect(getByRole("textbox")).toHaveValue("Ripe avo");
  });

  it("leaves Escape to an input method that is composing, and to whoever has used it", async () => {
    const { dialog, getByRole, launcher } = await renderLauncher();
    await userEvent.click(launcher());
    const field = getByRole("textbox");
    for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
      act(() => {
        field.dispatchEvent(
          new KeyboardEvent("keydown", { key: "Escape", bubbles: true, ...init }),
        );
      });
    }
    expect(dialog()).toBeVisible();
  });

  it("becomes modal, and stays as it is, when the window gets narrow", async () => {
    const { dialog, getByRole, launcher } = await renderLauncher();
    await userEvent.click(launcher());
    await userEvent.type(getByRole("textbox"), "Ripe");
    await emulateViewport(390, 844);
    await waitFor(() => expect(dialog().matches(":modal")).toBe(true));
    expect(getByRole("textbox")).toHaveFocus();
    expect(getByRole("textbox")).toHaveValue("Ripe");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(launcher()).toHaveFocus());
  });
});

describe("the launcher's ref", () => {
  it("is one through all renderings, so that it may be kept in a state", () => {
    const { client } = createSandboxClient();
    const handles = new Set<ShopperChatLauncherHandle>();
    const page = () => (
      <ShopperChatProvider client={client}>
        <HostWithState handles={handles} />
      </ShopperChatProvider>
    );
    const { rerender } = render(page());
    rerender(page());
    expect(handles.size).toBe(1);
  });

  it("leaves the chat closed when it opens and closes it in one task", async () => {
    const ref = createRef<ShopperChatLauncherHandle>();
    const { launcher, queryByRole } = await renderLauncher({ ref });
    act(() => {
      ref.current?.open();
      ref.current?.close();
    });
    expect(queryByRole("dialog")).not.toBeInTheDocument();
    expect(launcher()).toHaveAttribute("aria-expanded", "false");
  });

  it("leaves it open when it closes and opens it in one task", async () => {
    const ref = createRef<ShopperChatLauncherHandle>();
    const { dialog, launcher } = await renderLauncher({ ref });
    act(() => ref.current?.open());
    const closed = new Promise((resolve) => {
      dialog().addEventListener("close", resolve, { once: true });
    });
    act(() => {
      ref.current?.close();
      ref.current?.open();
    });
    await act(() => closed);
    expect(dialog()).toBeVisible();
    expect(launcher()).toHaveAttribute("aria-expanded", "true");
  });
});

describe("on a phone", () => {
  beforeEach(() => emulateViewport(390, 844));

  it("opens over the whole screen, and nothing behind it can be reached", async () => {
    const { dialog, launcher } = await renderLauncher();
    await userEvent.click(launcher());
    expect(dialog().matches(":modal")).toBe(true);
    const { height, left, top, width } = dialog().getBoundingClientRect();
    expect({ height, left, top, width }).toEqual({ height: 844, left: 0, top: 0, width: 390 });
    expect(getComputedStyle(dialog()).overscrollBehaviorY).toBe("contain");
  });

  it("does not bring up the keyboard, and gives focus back", async () => {
    await emulateTouch();
    const { dialog, getByRole, launcher } = await renderLauncher();
    await userEvent.click(launcher());
    expect(dialog().contains(document.activeElement)).toBe(true);
    expect(getByRole("textbox")).not.toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(launcher()).toHaveFocus());
  });
});

it.each([
  [1280, 800],
  [390, 844],
])("has no accessibility violation, closed or open, at %i by %i", async (width, height) => {
  await emulateViewport(width, height);
  const { container, launcher, poll, say } = await renderLauncher();
  say("Hi");
  await poll();
  const faults = async () => {
    const { violations } = await axe.run(container, {
      rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  expect(await faults()).toEqual([]);
  await userEvent.click(launcher());
  expect(await faults()).toEqual([]);
});

it("refuses an order id that is none at once, with what to write", () => {
  const { client } = createSandboxClient();
  watchPageErrors();
  for (const orderId of ["", fromJavaScript(42)]) {
    expect(() =>
      render(
        <ShopperChatProvider client={client}>
          <ShopperChatLauncher orderId={orderId} availability="not-yet" />
        </ShopperChatProvider>,
      ),
    ).toThrow(/orderId=\{String\(order\.id\)\}/);
  }
});

/** Renders again with every new handle, as a host does that keeps it in a state. */
function HostWithState({ handles }: { handles: Set<ShopperChatLauncherHandle> }) {
  const [, setLauncher] = useState<ShopperChatLauncherHandle | null>(null);
  const keep = useCallback(
    (handle: ShopperChatLauncherHandle | null) => {
      if (handle) handles.add(handle);
      // So that it fails, instead of rendering for ever.
      if (handles.size < 5) setLauncher(handle);
    },
    [handles],
  );
  return <ShopperChatLauncher ref={keep} orderId="shopping" pollMs={false} />;
}

/** What a page without types may give. */
function fromJavaScript(value: unknown): string {
  return JSON.parse(JSON.stringify(value));
}

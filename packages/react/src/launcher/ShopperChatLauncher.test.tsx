import { act, render, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { createRef, useCallback, useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { emulateTouch, emulateViewport } from "../../testing/emulate.ts";
import { renderLauncher } from "../../testing/renderLauncher.tsx";
import { watchPageErrors } from "../../testing/watchPageErrors.ts";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { ShopperChatLauncher, type ShopperChatLauncherActions } from "./ShopperChatLauncher.tsx";

describe("a launcher on a desktop", () => {
  beforeEach(() => emulateViewport(1280, 800));

  it("opens a panel beside the order, which stays usable", async () => {
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

  it("moves focus to the textarea, and Escape and Close return it", async () => {
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

  it("has the app's title and subtitle above the chat, and Close is a cross with that name", async () => {
    const { dialog, launcher } = await renderLauncher({
      headerTitle: "Ana",
      headerSubtitle: "Picking your order, 7 of 10 items",
    });
    await userEvent.click(launcher());
    expect(dialog()).toHaveAccessibleName("Ana");
    expect(within(dialog()).getByText("Picking your order, 7 of 10 items")).toBeVisible();
    const { height, width } = within(dialog())
      .getByRole("button", { name: "Close" })
      .getBoundingClientRect();
    expect([width, height]).toEqual([44, 44]);
  });

  it("floats in the corner of the window, also when the page is scrolled", async () => {
    const { container, launcher } = await renderLauncher({ floating: true });
    container.style.paddingBlockEnd = "3000px";
    scrollTo(0, 1000);
    const { bottom, right } = launcher().getBoundingClientRect();
    expect(innerHeight - bottom).toBeCloseTo(16, -1);
    expect(document.documentElement.clientWidth - right).toBeCloseTo(16, -1);
    scrollTo(0, 0);
  });

  it("has no old announcement when it opens again", async () => {
    const { container, getByRole, launcher } = await renderLauncher();
    const announced = () =>
      [...container.querySelectorAll("dialog div[aria-atomic]")].map((each) => each.textContent);
    await userEvent.click(launcher());
    await userEvent.type(getByRole("textbox"), "Two limes{Enter}");
    await waitFor(() => expect(announced()).toEqual(["Message sent", ""]));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(launcher()).toHaveFocus());
    expect(announced()).toEqual(["", ""]);
  });

  it("scrolls to its button when it returns focus", async () => {
    const { container, getByRole, launcher } = await renderLauncher();
    container.style.paddingBlockEnd = "3000px";
    await userEvent.click(launcher());
    await waitFor(() => expect(getByRole("textbox")).toHaveFocus());
    scrollTo(0, 1500);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(launcher()).toHaveFocus());
    expect(launcher().getBoundingClientRect().bottom).toBeGreaterThan(0);
  });

  it("takes no focus from the page when the page closes it", async () => {
    const actionsRef = createRef<ShopperChatLauncherActions>();
    const { getByRole, launcher } = await renderLauncher({ actionsRef });
    act(() => actionsRef.current?.open());
    expect(getByRole("dialog")).toBeVisible();
    const link = getByRole("link", { name: "Your order" });
    act(() => link.focus());
    act(() => actionsRef.current?.close());
    await waitFor(() => expect(launcher()).toHaveAttribute("aria-expanded", "false"));
    expect(link).toHaveFocus();
  });

  it("moves focus to its button when it closes, if the page opened it and nothing had focus", async () => {
    const actionsRef = createRef<ShopperChatLauncherActions>();
    const { getByRole, launcher } = await renderLauncher({ actionsRef });
    act(() => actionsRef.current?.open());
    await waitFor(() => expect(getByRole("textbox")).toHaveFocus());
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(launcher()).toHaveFocus());
  });

  it("is closed by its own button too, and keeps the draft", async () => {
    const { getByRole, launcher } = await renderLauncher();
    await userEvent.click(launcher());
    await userEvent.type(getByRole("textbox"), "Ripe avo");
    await userEvent.click(launcher());
    await waitFor(() => expect(launcher()).toHaveAttribute("aria-expanded", "false"));
    await userEvent.click(launcher());
    expect(getByRole("textbox")).toHaveValue("Ripe avo");
  });

  it("ignores Escape while an input method is composing", async () => {
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

  it("becomes modal when the window gets narrow, and keeps focus and draft", async () => {
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

describe("the actions of a launcher", () => {
  it("are the same object in every render, so that an app can keep them in a state", () => {
    const { client } = createSandboxClient();
    const received = new Set<ShopperChatLauncherActions>();
    const page = () => (
      <ShopperChatProvider client={client}>
        <AppWithState received={received} />
      </ShopperChatProvider>
    );
    const { rerender } = render(page());
    rerender(page());
    expect(received.size).toBe(1);
  });

  it("leave the chat closed when they open and close it in one task", async () => {
    const actionsRef = createRef<ShopperChatLauncherActions>();
    const { launcher, queryByRole } = await renderLauncher({ actionsRef });
    act(() => {
      actionsRef.current?.open();
      actionsRef.current?.close();
    });
    expect(queryByRole("dialog")).not.toBeInTheDocument();
    expect(launcher()).toHaveAttribute("aria-expanded", "false");
  });

  it("leave it open when they close and open it in one task", async () => {
    const actionsRef = createRef<ShopperChatLauncherActions>();
    const { dialog, launcher } = await renderLauncher({ actionsRef });
    act(() => actionsRef.current?.open());
    act(() => {
      actionsRef.current?.close();
      actionsRef.current?.open();
    });
    expect(dialog()).toBeVisible();
    expect(launcher()).toHaveAttribute("aria-expanded", "true");
  });

  it("do not call onOpenChange", async () => {
    const actionsRef = createRef<ShopperChatLauncherActions>();
    const onOpenChange = vi.fn<(isOpen: boolean) => void>();
    const { launcher } = await renderLauncher({ actionsRef, onOpenChange });
    act(() => actionsRef.current?.open());
    act(() => actionsRef.current?.close());
    await waitFor(() => expect(launcher()).toHaveAttribute("aria-expanded", "false"));
    expect(onOpenChange).not.toHaveBeenCalled();
  });
});

describe("onOpenChange", () => {
  it.each([
    [390, 844],
    [1280, 800],
  ])("is called for the button, Close and Escape, at %i by %i", async (width, height) => {
    await emulateViewport(width, height);
    const onOpenChange = vi.fn<(isOpen: boolean) => void>();
    const { dialog, launcher } = await renderLauncher({ onOpenChange });
    for (const close of [
      () => userEvent.click(within(dialog()).getByRole("button", { name: "Close" })),
      () => userEvent.keyboard("{Escape}"),
    ]) {
      await userEvent.click(launcher());
      await close();
      await waitFor(() => expect(launcher()).toHaveFocus());
    }
    expect(onOpenChange.mock.calls).toEqual([[true], [false], [true], [false]]);
  });

  it("is called when the browser closes the dialog", async () => {
    const onOpenChange = vi.fn<(isOpen: boolean) => void>();
    const { dialog, launcher } = await renderLauncher({ onOpenChange });
    await userEvent.click(launcher());
    act(() => dialog().close());
    await waitFor(() => expect(launcher()).toHaveAttribute("aria-expanded", "false"));
    expect(onOpenChange.mock.calls).toEqual([[true], [false]]);
  });
});

describe("a launcher that is open at first or by its prop", () => {
  beforeEach(() => emulateViewport(1280, 800));

  it("takes no focus from the page", async () => {
    const { dialog, getByRole, queryByRole, show } = await renderLauncher();
    const link = getByRole("link", { name: "Your order" });
    act(() => link.focus());
    show({ open: true });
    await waitFor(() => expect(dialog()).toBeVisible());
    expect(link).toHaveFocus();
    show({ open: false });
    await waitFor(() => expect(queryByRole("dialog")).not.toBeInTheDocument());
    expect(link).toHaveFocus();
  });

  it("takes no focus at first", async () => {
    const { findByRole } = await renderLauncher({ defaultOpen: true });
    expect(await findByRole("dialog")).toBeVisible();
    expect(document.body).toHaveFocus();
  });

  it("moves focus if it was on its button", async () => {
    const { getByRole, launcher, show } = await renderLauncher();
    act(() => launcher().focus());
    show({ open: true });
    await waitFor(() => expect(getByRole("textbox")).toHaveFocus());
  });
});

describe.each([
  ["a phone", 390, 844],
  ["a desktop", 1280, 800],
])("a controlled launcher on %s", (_, width, height) => {
  beforeEach(() => emulateViewport(width, height));

  it("opens and closes as the app decides, and its own button asks the app", async () => {
    const onOpenChange = vi.fn<(isOpen: boolean) => void>();
    const { dialog, launcher, queryByRole, show } = await renderLauncher({
      open: false,
      onOpenChange,
    });
    await userEvent.click(launcher());
    expect(onOpenChange).toHaveBeenLastCalledWith(true);
    expect(queryByRole("dialog")).not.toBeInTheDocument();
    show({ open: true });
    await waitFor(() => expect(dialog()).toBeVisible());
    await userEvent.click(within(dialog()).getByRole("button", { name: "Close" }));
    expect(onOpenChange).toHaveBeenLastCalledWith(false);
    expect(dialog()).toBeVisible();
    show({ open: false });
    await waitFor(() => expect(launcher()).toHaveAttribute("aria-expanded", "false"));
    expect(onOpenChange).toHaveBeenCalledTimes(2);
  });

  it("stays open if the browser closes it and the app does not", async () => {
    const { dialog } = await renderLauncher({ open: true });
    act(() => dialog().close());
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await waitFor(() => expect(dialog()).toBeVisible());
  });

  it("leaves the page usable if the app closes it while it opens", async () => {
    const { client } = createSandboxClient();
    const { findByRole, getByText, queryByRole } = render(
      <ShopperChatProvider client={client}>
        <AppThatCloses />
      </ShopperChatProvider>,
    );
    const launcher = await findByRole("button", { name: /^Chat with Ana/ });
    for (let clicks = 1; clicks <= 2; clicks += 1) {
      await userEvent.click(launcher);
      await waitFor(() => expect(launcher).toHaveAttribute("aria-expanded", "false"));
      expect(queryByRole("dialog")).not.toBeInTheDocument();
      await userEvent.click(getByText("Your order"));
      expect(getByText("Your order")).toHaveFocus();
    }
  });
});

describe("a launcher on a phone", () => {
  beforeEach(() => emulateViewport(390, 844));

  it("opens over the whole screen, as a modal dialog", async () => {
    const { dialog, launcher } = await renderLauncher();
    await userEvent.click(launcher());
    expect(dialog().matches(":modal")).toBe(true);
    const { height, left, top, width } = dialog().getBoundingClientRect();
    expect({ height, left, top, width }).toEqual({ height: 844, left: 0, top: 0, width: 390 });
    expect(getComputedStyle(dialog()).overscrollBehaviorY).toBe("contain");
  });

  it("does not open the keyboard, and returns focus", async () => {
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
])(
  "a launcher has no accessibility violation, closed or open, at %i by %i",
  async (width, height) => {
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
  },
);

it("a launcher throws for an invalid order id, and says what to write", () => {
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

/** Renders again with every new object, like an app that keeps it in a state. */
function AppWithState({ received }: { received: Set<ShopperChatLauncherActions> }) {
  const [, setActions] = useState<ShopperChatLauncherActions | null>(null);
  const keep = useCallback(
    (actions: ShopperChatLauncherActions | null) => {
      if (actions) received.add(actions);
      // A failing test must not render endlessly.
      if (received.size < 5) setActions(actions);
    },
    [received],
  );
  return <ShopperChatLauncher actionsRef={keep} orderId="shopping" pollMs={false} />;
}

/** Closes the launcher again while it opens. */
function AppThatCloses() {
  const [isOpen, setOpen] = useState(false);
  function onOpenChange(nextOpen: boolean): void {
    setOpen(nextOpen);
    if (nextOpen) queueMicrotask(() => setOpen(false));
  }
  return (
    <>
      <ShopperChatLauncher
        orderId="shopping"
        pollMs={false}
        open={isOpen}
        onOpenChange={onOpenChange}
      />
      <a href="#order">Your order</a>
    </>
  );
}

/** Returns a value that a page without types may pass. */
function fromJavaScript(value: unknown): string {
  return JSON.parse(JSON.stringify(value));
}

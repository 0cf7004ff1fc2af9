import { act, waitFor, within } from "@testing-library/react";
import type { CSSProperties } from "react";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { emulateViewport } from "../../testing/emulate.ts";
import { renderLauncher } from "../../testing/renderLauncher.tsx";
import { SMALL_PHOTO } from "../../testing/smallPhoto.ts";

/** What an app has around the launcher, as the style of an element. */
const HEADERS = [
  "position: sticky; top: 0; backdrop-filter: blur(8px)",
  "transform: translateY(0)",
  "filter: drop-shadow(0 1px 2px gray)",
  "will-change: transform",
  "perspective: 100px",
  "contain: strict; height: 64px",
  "container-type: size; height: 64px",
  "position: relative; z-index: 0; isolation: isolate",
  "overflow: hidden; height: 64px; transform: scale(1)",
  "clip-path: inset(0); opacity: 0.99",
  "position: relative; overflow: clip; height: 64px; mask: linear-gradient(black, black)",
] as const;

/** What an app has elsewhere on the page, always above the rest. */
const BARS = [
  "inset: auto 0 0; height: 90px",
  "inset: 0 0 auto; height: 64px",
  "inset: 0 0 0 auto; width: 300px",
  "inset: 0",
] as const;

describe("an open panel on a desktop", () => {
  beforeEach(() => emulateViewport(1366, 650));

  it.each(HEADERS)("is whole, above everything and usable in a header with %s", async (css) => {
    const { container, dialog, getByText, launcher } = await renderLauncher();
    container.style.cssText = css;
    for (const bar of BARS) addBar(`position: fixed; z-index: 2147483647; ${bar}`);
    act(() => launcher().click());
    const { bottom, left, right, top } = dialog().getBoundingClientRect();
    expect(Math.min(top, left, 1366 - right, 650 - bottom)).toBeGreaterThanOrEqual(16);
    expect(bottom - top).toBeGreaterThan(500);
    expect(isOnTop(getByText("Close"))).toBe(true);
    expect(isOnTop(getByText("Send"))).toBe(true);
  });

  it.each<[CSSProperties, object]>([
    [
      { position: "fixed", right: 24, bottom: 24 },
      { right: 1350, above: 16 },
    ],
    [
      { position: "fixed", left: 24, bottom: 24 },
      { left: 16, above: 16 },
    ],
    [
      { position: "fixed", right: 24, top: 24 },
      { right: 1350, below: 16 },
    ],
    [
      { position: "fixed", left: "40%", top: 0 },
      { left: 16, below: 16 },
    ],
    [
      { position: "sticky", left: 100, top: 0 },
      { left: 16, below: 16 },
    ],
  ])("is beside its button, which stays in the window: %o", async (style, place) => {
    const { dialog, launcher } = await renderLauncher({ style });
    act(() => launcher().click());
    const panel = dialog().getBoundingClientRect();
    const button = launcher().getBoundingClientRect();
    const { left, right } = panel;
    const [above, below] = [button.top - panel.bottom, panel.top - button.bottom];
    expect({ left, right, above, below }).toMatchObject(place);
    expect(isOnTop(launcher())).toBe(true);
  });

  it("is in the corner if its button scrolls away with the page", async () => {
    const { container, dialog, launcher } = await renderLauncher();
    container.style.height = "3000px";
    act(() => launcher().click());
    const corner = () => {
      const { bottom, right } = dialog().getBoundingClientRect();
      return [right, bottom];
    };
    expect(corner()).toEqual([1350, 634]);
    scrollTo(0, 1000);
    expect(corner()).toEqual([1350, 634]);
    document.documentElement.dir = "rtl";
    onTestFinished(() => document.documentElement.removeAttribute("dir"));
    expect(dialog().getBoundingClientRect().left).toBe(16);
  });

  it("covers its button if there is no room beside it", async () => {
    const style = { position: "fixed", right: 24, top: "50%" } as const;
    const { dialog, launcher } = await renderLauncher({ style });
    act(() => launcher().click());
    expect(dialog().getBoundingClientRect().height).toBeGreaterThan(500);
  });

  it("moves when the window gets smaller", async () => {
    const style = { position: "fixed", right: 24, bottom: 24 } as const;
    const { dialog, launcher } = await renderLauncher({ style });
    act(() => launcher().click());
    await emulateViewport(1000, 500);
    await waitFor(() =>
      expect(launcher().getBoundingClientRect().top - dialog().getBoundingClientRect().bottom).toBe(
        16,
      ),
    );
    expect(isOnTop(launcher())).toBe(true);
  });

  it("lies below what the app has above it with layer=page", async () => {
    const { dialog, getByText, launcher, show } = await renderLauncher({ layer: "page" });
    addBar("position: fixed; z-index: 2; inset: 0 0 0 50%");
    act(() => launcher().click());
    expect(dialog()).toBeVisible();
    expect(isOnTop(getByText("Close"))).toBe(false);
    show({ layer: "top" });
    await waitFor(() => expect(isOnTop(getByText("Close"))).toBe(true));
  });

  it("opens in the page's order in a browser without popovers", async () => {
    const method = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "showPopover") ?? {};
    Reflect.deleteProperty(HTMLElement.prototype, "showPopover");
    onTestFinished(() => {
      Object.defineProperty(HTMLElement.prototype, "showPopover", method);
    });
    const { dialog, getByRole, getByText, launcher } = await renderLauncher();
    await userEvent.click(launcher());
    const panel = dialog();
    expect(isOnTop(getByText("Close"))).toBe(true);
    expect(getByRole("textbox")).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(panel).not.toBeVisible();
    expect(launcher()).toHaveFocus();
  });
});

describe("turning a phone or tablet", () => {
  const TURNS = [
    [390, 844],
    [1180, 820],
    [844, 390],
    [820, 1180],
  ] as const;

  it("keeps focus, draft and scroll position", async () => {
    const messages = Array.from({ length: 40 }, (_, id) => wireMessage(id, `Message ${id}`));
    const sandboxClient = createSandboxClient(answerMessages({ messages }));
    await emulateViewport(820, 1180);
    const { getByRole, launcher } = await renderLauncher({ sandboxClient });
    await userEvent.click(launcher());
    await userEvent.type(getByRole("textbox"), "Ripe");
    const log = getByRole("log");
    log.scrollTop = 500;
    for (const [width, height] of TURNS) {
      await emulateViewport(width, height);
      const isPhone = Math.min(width, height) < 500;
      await waitFor(() =>
        expect(document.querySelectorAll(":modal")).toHaveLength(isPhone ? 1 : 0),
      );
      expect(getByRole("textbox")).toHaveFocus();
      expect(getByRole("textbox")).toHaveValue("Ripe");
      expect(log.scrollTop).toBe(500);
      expect(isOnTop(within(getByRole("dialog")).getByText("Close"))).toBe(true);
    }
  });

  it("keeps a large photo above the chat", async () => {
    const messages = [wireMessage(1, "", { image: SMALL_PHOTO })];
    const sandboxClient = createSandboxClient(answerMessages({ messages }));
    await emulateViewport(820, 1180);
    const { findByRole, getByRole, launcher } = await renderLauncher({ sandboxClient });
    await userEvent.click(launcher());
    await userEvent.click(await findByRole("button", { name: "Photo from Ana" }));
    for (const [width, height] of TURNS) {
      await emulateViewport(width, height);
      const photo = getByRole("dialog", { name: "Photo from Ana" });
      await waitFor(() => expect(document.querySelectorAll(":modal").length).toBeGreaterThan(0));
      expect(isOnTop(within(photo).getByText("Close"))).toBe(true);
    }
  });
});

function addBar(css: string): void {
  const bar = document.createElement("div");
  bar.style.cssText = `background: gold; ${css}`;
  document.body.append(bar);
  onTestFinished(() => bar.remove());
}

function isOnTop(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return hit !== null && element.contains(hit);
}

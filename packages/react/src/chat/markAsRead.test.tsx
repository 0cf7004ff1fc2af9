import { act, within } from "@testing-library/react";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import "../styles.css";
import "../chat.css";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { createSandboxClient, type Network } from "../../testing/createSandboxClient.ts";
import { emulateViewport } from "../../testing/emulate.ts";
import { passTime, passTimeUntil } from "../../testing/passTime.ts";
import { type RenderedChat, renderChat } from "../../testing/renderChat.tsx";
import { renderLauncher } from "../../testing/renderLauncher.tsx";
import { setVisibility } from "../../testing/renderMessages.tsx";
import { SMALL_PHOTO } from "../../testing/smallPhoto.ts";

afterEach(() => {
  vi.useRealTimers();
  scrollTo(0, 0);
});

/** Keeps the end of the chat out of sight; returns how to show it again. */
type Hide = (chat: RenderedChat) => () => unknown;

const HIDINGS: Record<string, Hide> = {
  "far up in the log": ({ log }) => {
    log().scrollTop = 0;
    return () => (log().scrollTop = log().scrollHeight);
  },
  "a little up in the log": ({ log }) => {
    log().scrollTop -= 60;
    return () => (log().scrollTop = log().scrollHeight);
  },
  "below the window": ({ container }) => setStyle(container, { paddingTop: "3000px" }),
  "half below the window": ({ container, log }) => {
    const { bottom } = log().getBoundingClientRect();
    return setStyle(container, { paddingTop: `${innerHeight - bottom + 60}px` });
  },
  "in a drawer that was moved out": ({ container }) =>
    setStyle(container, { transform: "translateX(100vw)" }),
  "in a drawer with visibility: hidden": ({ container }) =>
    setStyle(container, { visibility: "hidden" }),
  "in a tab with opacity: 0": ({ container }) => setStyle(container, { opacity: "0" }),
  "in a tab with display: none": ({ container }) => setStyle(container, { display: "none" }),
  "in a collapsed part": ({ container }) =>
    setStyle(container, { height: "0px", overflow: "hidden" }),
  "in a part that is cut": ({ container, log }) => {
    const { bottom } = log().getBoundingClientRect();
    const { top } = container.getBoundingClientRect();
    return setStyle(container, { maxHeight: `${bottom - top - 60}px`, overflow: "clip" });
  },
  "in a hidden browser tab": () => {
    setVisibility("hidden");
    return () => setVisibility("visible");
  },
  "behind a modal dialog": () => openModal("append"),
  "behind a modal dialog that is before the chat": () => openModal("prepend"),
  "behind a modal dialog above the one that contains the chat": ({ container, log }) => {
    const around = document.createElement("dialog");
    document.body.append(around);
    onTestFinished(() => around.remove());
    around.append(container);
    around.style.width = "400px";
    around.showModal();
    log().scrollTop = log().scrollHeight;
    return openModal("prepend");
  },
  "behind a large photo": ({ getByRole }) => {
    act(() => getByRole("button", { name: "Photo from Ana" }).click());
    return () => act(() => getByRole("button", { name: "Close" }).click());
  },
  "behind a keyboard": ({ log }) => {
    const { bottom } = log().getBoundingClientRect();
    return showKeyboard(bottom - 60);
  },
};

describe("a message of the shopper's", () => {
  it.each(Object.entries(HIDINGS))(
    "is not marked as read while its end is out of sight %s, and is when it is in sight",
    async (_, hide) => {
      const messages = Array.from({ length: 40 }, (_value, id) => wireMessage(id, `Message ${id}`));
      messages.push(wireMessage(40, "", { image: SMALL_PHOTO }));
      const { marks, network } = countMarks(answerMessages({ messages }));
      moveClock();
      const chat = renderChat({ network });
      await passTimeUntil(() => expect(chat.log()).toMatchTextContent("Message 39"));
      await passTime(500);
      expect(marks()).toBe(0);

      const show = hide(chat);
      await passTime(100);
      messages.push(wireMessage(50, "Out of lemons. Refund or limes?", { read: false }));
      await chat.poll();
      await passTimeUntil(() => expect(chat.container).toMatchTextContent("Out of lemons"));
      await passTime(1000);
      expect(marks()).toBe(0);

      act(() => void show());
      await passTimeUntil(() => expect(marks()).toBe(1));
    },
  );
});

it("a message below what the customer reads in an open launcher stays on its badge after Close", async () => {
  await emulateViewport(1280, 800);
  const messages = Array.from({ length: 40 }, (_, id) => wireMessage(id, `Message ${id}`));
  const { marks, network } = countMarks(answerMessages({ messages }));
  const onUnreadChange = vi.fn<(count: number) => void>();
  const page = await renderLauncher({
    sandboxClient: createSandboxClient(network),
    onUnreadChange,
  });
  moveClock();
  act(() => page.launcher().click());
  await passTime(300);
  page.getByRole("log").scrollTop = 0;
  await passTime(100);
  messages.push(wireMessage(50, "Out of lemons. Refund or limes?", { read: false }));
  await page.poll();
  await passTime(1000);
  act(() => within(page.dialog()).getByText("Close").click());
  await passTime(1000);
  expect(marks()).toBe(0);
  expect(page.launcher()).toHaveAccessibleName(/1 unread message$/);
  expect(onUnreadChange).toHaveBeenLastCalledWith(1);
});

function moveClock(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
}

function countMarks(network: Network): { network: Network; marks: () => number } {
  let count = 0;
  return {
    network: (fetch) => {
      const next = network(fetch);
      return (input, init) => {
        if (init?.method === "PUT") count += 1;
        return next(input, init);
      };
    },
    marks: () => count,
  };
}

function setStyle(element: HTMLElement, style: Partial<CSSStyleDeclaration>): () => void {
  Object.assign(element.style, style);
  return () => element.removeAttribute("style");
}

function openModal(position: "append" | "prepend"): () => void {
  const dialog = document.createElement("dialog");
  document.body[position](dialog);
  onTestFinished(() => dialog.remove());
  dialog.showModal();
  return () => dialog.close();
}

/** Leaves so many pixels of the window visible. */
function showKeyboard(height: number): () => void {
  const { visualViewport } = window;
  if (!visualViewport) throw new Error("There is no visual viewport.");
  Object.defineProperty(visualViewport, "height", { value: height, configurable: true });
  const hideIt = () => void Reflect.deleteProperty(visualViewport, "height");
  onTestFinished(hideIt);
  return hideIt;
}

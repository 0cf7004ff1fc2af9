import { act, cleanup, fireEvent, render, waitFor, within } from "@testing-library/react";
import { createRef, type ReactElement, type ReactNode, Suspense } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import "../styles.css";
import "../chat.css";
import { addStyles } from "../../testing/addStyles.ts";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { emulateViewport } from "../../testing/emulate.ts";
import { renderLauncher } from "../../testing/renderLauncher.tsx";
import { SMALL_PHOTO } from "../../testing/smallPhoto.ts";
import { ShopperChat } from "../chat/ShopperChat.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { ShopperChatLauncher, type ShopperChatLauncherActions } from "./ShopperChatLauncher.tsx";

afterEach(cleanup);

/** How an app hides a place: hides it, and returns how to show it again. */
type Hide = (page: Page) => Promise<() => unknown> | (() => unknown);

const HIDINGS: Record<string, Hide> = {
  "the attribute hidden": ({ place }) => {
    place.hidden = true;
    return () => {
      place.hidden = false;
    };
  },
  "hidden=until-found": ({ place }) => {
    place.setAttribute("hidden", "until-found");
    return () => place.removeAttribute("hidden");
  },
  "display: none of the whole view": ({ view }) => setStyle(view, "display", "none"),
  "a closed <details>": ({ details }) => {
    details.open = false;
    return () => {
      details.open = true;
    };
  },
  "content-visibility: hidden": ({ place }) => setStyle(place, "contentVisibility", "hidden"),
  "a media query": async () => {
    addStyles("@media (orientation: landscape) { .place { display: none } }");
    await emulateViewport(844, 390);
    return () => emulateViewport(390, 844);
  },
  "a component that suspends": ({ suspend }) => {
    suspend(true);
    return () => suspend(false);
  },
  "a slot that is gone": ({ slot }) => {
    slot.name = "other";
    return () => {
      slot.name = "";
    };
  },
};

describe.each([
  ["an open launcher", ShopperChatLauncher, /^Chat with Ana/],
  ["a large photo", ShopperChat, /^Photo from Ana/],
])("%s on a phone", (...given) => {
  const [, Chat, name] = given;
  beforeEach(() => emulateViewport(390, 844));

  it.each(Object.entries(HIDINGS))(
    "leaves the page usable while its place is hidden by %s, and is open when it is displayed again",
    async (_, hide) => {
      const page = await renderPage(<Chat orderId="shopping" pollMs={false} />);
      const button = await within(page.place).findByRole("button", { name });
      act(() => button.click());
      await waitFor(() => expect(modals()).toHaveLength(1));
      expect(isUsable(page.link)).toBe(false);
      const field = within(page.place).getByLabelText("Message your shopper");
      fireEvent.input(field, { target: { value: "Ripe" } });

      const show = await hide(page);
      await waitFor(() => expect(modals()).toEqual([]));
      expect(isUsable(page.link)).toBe(true);
      expect(document.body.style.overflow).toBe("");

      await show();
      await waitFor(() => expect(modals()).toHaveLength(1));
      expect(within(page.place).getByLabelText("Message your shopper")).toHaveValue("Ripe");
      const dialog = within(page.place).getByRole("dialog");
      act(() => within(dialog).getByRole("button", { name: "Close" }).click());
      await waitFor(() => expect(modals()).toEqual([]));
      expect(isUsable(page.link)).toBe(true);
      expect(document.body.style.overflow).toBe("");
    },
  );
});

it("a launcher on a phone stays visible, and can be closed, in a drawer that is hidden by visibility", async () => {
  await emulateViewport(390, 844);
  const page = await renderPage(
    <ShopperChatLauncher defaultOpen orderId="shopping" pollMs={false} />,
  );
  page.view.style.visibility = "hidden";
  await frames(3);
  const close = within(page.place).getByText("Close");
  expect(isUsable(close)).toBe(true);
  act(() => close.click());
  expect(modals()).toEqual([]);
});

describe("a launcher in a place that is hidden", () => {
  beforeEach(() => emulateViewport(390, 844));

  it.each([
    ["by its action", {}],
    ["by its prop", { open: true }],
    ["at first", { defaultOpen: true }],
  ])("that is opened %s waits until the place is displayed", async (_, props) => {
    const actionsRef = createRef<ShopperChatLauncherActions>();
    const page = await renderPage(
      <ShopperChatLauncher {...{ actionsRef, ...props }} orderId="shopping" pollMs={false} />,
      { display: "none" },
    );
    act(() => actionsRef.current?.open());
    expect(modals()).toEqual([]);
    act(() => page.link.focus());
    expect(page.link).toHaveFocus();
    page.place.style.display = "";
    await waitFor(() => expect(modals()).toHaveLength(1));
    expect(modals()[0]?.contains(document.activeElement)).toBe(true);
  });

  it("that the app closes meanwhile stays closed", async () => {
    const actionsRef = createRef<ShopperChatLauncherActions>();
    const page = await renderPage(
      <ShopperChatLauncher actionsRef={actionsRef} orderId="shopping" pollMs={false} />,
    );
    act(() => actionsRef.current?.open());
    expect(modals()).toHaveLength(1);
    page.place.hidden = true;
    await waitFor(() => expect(modals()).toEqual([]));
    act(() => actionsRef.current?.close());
    page.place.hidden = false;
    await frames(3);
    expect(modals()).toEqual([]);
    expect(within(page.place).queryByRole("dialog")).not.toBeInTheDocument();
  });
});

it.each([
  ["a panel on a desktop", 1280],
  ["a chat over the whole screen of a phone", 390],
])("%s keeps its scroll position while its place is hidden", async (_, width) => {
  await emulateViewport(width, 844);
  const messages = Array.from({ length: 40 }, (_value, id) => wireMessage(id, `Message ${id}`));
  const sandboxClient = createSandboxClient(answerMessages({ messages }));
  const { container, findByText, getByRole, launcher } = await renderLauncher({ sandboxClient });
  act(() => launcher().click());
  await findByText("Message 39");
  await frames(2);
  const log = getByRole("log");
  log.scrollTop = 500;
  await frames(2);
  container.style.display = "none";
  await waitFor(() => expect(modals()).toEqual([]));
  await frames(2);
  container.style.display = "";
  await waitFor(() => expect(log).toBeVisible());
  await frames(3);
  expect(log.scrollTop).toBe(500);
});

it("a panel on a desktop is there again with its place, and takes no focus", async () => {
  await emulateViewport(1280, 800);
  const { container, dialog, getByRole, launcher } = await renderLauncher();
  act(() => launcher().click());
  const link = getByRole("link", { name: "Your order" });
  container.style.display = "none";
  await frames(3);
  container.style.display = "";
  act(() => link.focus());
  await frames(3);
  expect(dialog()).toBeVisible();
  expect(dialog().contains(document.elementFromPoint(1200, 700))).toBe(true);
  expect(link).toHaveFocus();
});

interface Page {
  /** What the app hides: an element around the launcher. */
  place: HTMLElement;
  /** An element around that. */
  view: HTMLElement;
  details: HTMLDetailsElement;
  slot: HTMLSlotElement;
  /** Something of the app's, elsewhere. */
  link: HTMLElement;
  /** Lets a component beside the chat suspend, or continue. */
  suspend: (isSuspended: boolean) => void;
}

async function renderPage(chat: ReactElement, style: { display?: string } = {}): Promise<Page> {
  const messages = [wireMessage(1, "", { image: SMALL_PHOTO })];
  const { client } = createSandboxClient(answerMessages({ messages }));
  const element = (isSuspended: boolean) => (
    <>
      <a href="#pay">Pay</a>
      <div data-testid="view">
        <details open>
          <summary>Chat</summary>
          <div data-testid="host">
            <div className="place" data-testid="place" style={style}>
              <Suspense fallback="Loading">
                <ShopperChatProvider client={client}>{chat}</ShopperChatProvider>
                <MaySuspend isSuspended={isSuspended}>Beside</MaySuspend>
              </Suspense>
            </div>
          </div>
        </details>
      </div>
    </>
  );
  const { getByTestId, getByText, rerender } = render(element(false));
  const shadow = getByTestId("host").attachShadow({ mode: "open" });
  const slot = document.createElement("slot");
  shadow.append(slot);
  const details = getByTestId("view").querySelector("details");
  if (!details) throw new Error("There is no <details>.");
  return {
    place: getByTestId("place"),
    view: getByTestId("view"),
    details,
    slot,
    link: getByText("Pay"),
    suspend: (isSuspended) => rerender(element(isSuspended)),
  };
}

function MaySuspend(props: { isSuspended: boolean; children: ReactNode }): ReactNode {
  if (props.isSuspended) throw NEVER;
  return props.children;
}

const NEVER = new Promise(() => {});

function setStyle(element: HTMLElement, name: "display" | "contentVisibility", value: string) {
  element.style[name] = value;
  return () => {
    element.style[name] = "";
  };
}

function modals(): Element[] {
  return [...document.querySelectorAll(":modal")];
}

/** Returns whether a tap there reaches the element. */
function isUsable(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) === element;
}

async function frames(count: number): Promise<void> {
  await act(async () => {
    for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
  });
}

import { createSandbox, createSandboxFetch, requestAccessToken } from "@shopper-chat/sandbox";
import { onTestFinished, vi } from "vitest";
import {
  type ComposerQueries,
  composerQueries,
} from "../../../react/src/testing/renderComposer.tsx";
import type { ShopperChatComposerElement } from "../ShopperChatComposerElement.tsx";
import "../index.ts";

/** Puts an element on the page, with a sandbox where its requests go, until the test is over. */
export async function addComposer(orderId: string): Promise<AddedComposer> {
  const element = document.createElement("shopper-chat-composer");
  const { headers, sentBodies } = await connectToSandbox();
  element.setAttribute("base-url", "/");
  element.setAttribute("order-id", orderId);
  element.headers = headers;
  document.body.append(element);
  onTestFinished(() => element.remove());
  await shown(element);
  return { element, sentBodies, group: () => groupOf(element), ...partsOf(element) };
}

export interface AddedComposer extends ComposerQueries {
  element: ShopperChatComposerElement;
  /** All that it shows. */
  group: () => HTMLElement;
  /** The texts of the messages that the sandbox has accepted, in order. */
  sentBodies: () => string[];
}

/** Lets the page's requests go to a sandbox of the test's own. */
export async function connectToSandbox(): Promise<{
  headers: HeadersInit;
  sentBodies: () => string[];
}> {
  const sandbox = createSandbox();
  const sandboxFetch = createSandboxFetch(sandbox);
  const spy = vi.spyOn(globalThis, "fetch").mockImplementation(sandboxFetch);
  onTestFinished(() => spy.mockRestore());
  const token = await requestAccessToken(sandboxFetch, location.origin, sandbox);
  return {
    headers: { Authorization: `Bearer ${token}` },
    sentBodies: () => sandbox.messages().map(({ body }) => body),
  };
}

/** Waits until the element has rendered. */
export async function shown(element: Element): Promise<void> {
  await vi.waitFor(() => {
    if (!element.shadowRoot?.firstElementChild) throw new Error("Nothing is shown.");
  });
}

/** The parts inside an element that is shown. */
export function partsOf(element: Element): ComposerQueries {
  return composerQueries(groupOf(element));
}

function groupOf(element: Element): HTMLElement {
  const group = element.shadowRoot?.firstElementChild;
  if (group instanceof HTMLElement) return group;
  throw new Error("The element shows nothing.");
}

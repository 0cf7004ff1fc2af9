import {
  createSandbox,
  createSandboxFetch,
  requestAccessToken,
  type Sandbox,
} from "@shopper-chat/sandbox";
import { onTestFinished, vi } from "vitest";
import { type ChatQueries, chatQueries } from "../../../react/testing/renderChat.tsx";
import { type ComposerQueries, composerQueries } from "../../../react/testing/renderComposer.tsx";
import type { OrderElement } from "../OrderElement.ts";
import type { ShopperChatComposerElement } from "../ShopperChatComposerElement.tsx";
import type { ShopperChatElement } from "../ShopperChatElement.tsx";
// By its name, so that the tests can run over the built scripts too: see vitest.config.ts.
import "@shopper-chat/element";

/** Adds a composer to the page, over a sandbox, until the test has finished. */
export async function addComposer(orderId: string, inside = ""): Promise<AddedComposer> {
  const element = document.createElement("shopper-chat-composer");
  const added = await add(element, orderId, inside);
  return { element, ...added, ...composerQueries(added.group()) };
}

/** Adds a whole chat, like {@link addComposer}. */
export async function addChat(orderId: string, inside = ""): Promise<AddedChat> {
  const element = document.createElement("shopper-chat");
  element.pollMs = 1000;
  const added = await add(element, orderId, inside);
  return { element, ...added, ...chatQueries(added.group()) };
}

interface Added {
  /** The content of the element. */
  group: () => HTMLElement;
  sandbox: Sandbox;
  /** The texts of the messages that the sandbox accepted, in order. */
  sentBodies: () => string[];
}

export interface AddedComposer extends Added, ComposerQueries {
  element: ShopperChatComposerElement;
}

export interface AddedChat extends Added, ChatQueries {
  element: ShopperChatElement;
}

/** Sends the page's requests to a new sandbox. */
export async function connectToSandbox(): Promise<{ headers: HeadersInit; sandbox: Sandbox }> {
  const sandbox = createSandbox();
  const sandboxFetch = createSandboxFetch(sandbox);
  const spy = vi.spyOn(globalThis, "fetch").mockImplementation(sandboxFetch);
  onTestFinished(() => spy.mockRestore());
  const token = await requestAccessToken(sandboxFetch, location.origin, sandbox);
  return { headers: { Authorization: `Bearer ${token}` }, sandbox };
}

/** Waits until the element has rendered. */
export async function waitUntilRendered(element: Element): Promise<void> {
  await vi.waitFor(() => getGroup(element));
}

/** Returns the parts of an element that has rendered. */
export function getParts(element: Element): ComposerQueries {
  return composerQueries(getGroup(element));
}

/** Returns the errors on the console, on which the suite would fail otherwise. */
export function spyOnErrors(): () => string[] {
  const spy = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => spy.mockRestore());
  return () => spy.mock.calls.map(([text]) => String(text));
}

async function add(element: OrderElement, orderId: string, inside: string): Promise<Added> {
  const { headers, sandbox } = await connectToSandbox();
  element.baseUrl = "/";
  element.orderId = orderId;
  element.headers = headers;
  element.innerHTML = inside;
  document.body.append(element);
  onTestFinished(() => element.remove());
  await waitUntilRendered(element);
  return {
    sandbox,
    sentBodies: () => sandbox.messages().map(({ body }) => body),
    group: () => getGroup(element),
  };
}

function getGroup(element: Element): HTMLElement {
  const group = element.shadowRoot?.firstElementChild;
  if (group instanceof HTMLElement) return group;
  throw new Error("The element has not rendered.");
}

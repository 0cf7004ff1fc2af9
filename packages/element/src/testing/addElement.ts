import {
  createSandbox,
  createSandboxFetch,
  requestAccessToken,
  type Sandbox,
} from "@shopper-chat/sandbox";
import { onTestFinished, vi } from "vitest";
import { type ChatQueries, chatQueries } from "../../../react/src/testing/renderChat.tsx";
import {
  type ComposerQueries,
  composerQueries,
} from "../../../react/src/testing/renderComposer.tsx";
import type { OrderElement } from "../OrderElement.ts";
import type { ShopperChatComposerElement } from "../ShopperChatComposerElement.tsx";
import type { ShopperChatElement } from "../ShopperChatElement.tsx";
import "../index.ts";

/** Puts a composer on the page, with a sandbox where its requests go, until the test is over. */
export async function addComposer(orderId: string, inside = ""): Promise<AddedComposer> {
  const element = document.createElement("shopper-chat-composer");
  const added = await add(element, orderId, inside);
  return { element, ...added, ...composerQueries(added.group()) };
}

/** Puts a whole chat there. */
export async function addChat(orderId: string, inside = ""): Promise<AddedChat> {
  const element = document.createElement("shopper-chat");
  element.pollMs = 1000;
  const added = await add(element, orderId, inside);
  return { element, ...added, ...chatQueries(added.group()) };
}

interface Added {
  /** All that it shows. */
  group: () => HTMLElement;
  sandbox: Sandbox;
  /** The texts of the messages that the sandbox has accepted, in order. */
  sentBodies: () => string[];
}

export interface AddedComposer extends Added, ComposerQueries {
  element: ShopperChatComposerElement;
}

export interface AddedChat extends Added, ChatQueries {
  element: ShopperChatElement;
}

/** Lets the page's requests go to a sandbox of the test's own. */
export async function connectToSandbox(): Promise<{ headers: HeadersInit; sandbox: Sandbox }> {
  const sandbox = createSandbox();
  const sandboxFetch = createSandboxFetch(sandbox);
  const spy = vi.spyOn(globalThis, "fetch").mockImplementation(sandboxFetch);
  onTestFinished(() => spy.mockRestore());
  const token = await requestAccessToken(sandboxFetch, location.origin, sandbox);
  return { headers: { Authorization: `Bearer ${token}` }, sandbox };
}

/** Waits until the element has rendered. */
export async function shown(element: Element): Promise<void> {
  await vi.waitFor(() => groupOf(element));
}

/** The parts inside an element that is shown. */
export function partsOf(element: Element): ComposerQueries {
  return composerQueries(groupOf(element));
}

/** What the element comes to tell the developer; the suite fails on what comes to the console. */
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
  await shown(element);
  return {
    sandbox,
    sentBodies: () => sandbox.messages().map(({ body }) => body),
    group: () => groupOf(element),
  };
}

function groupOf(element: Element): HTMLElement {
  const group = element.shadowRoot?.firstElementChild;
  if (group instanceof HTMLElement) return group;
  throw new Error("The element shows nothing.");
}

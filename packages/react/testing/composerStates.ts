import { act, waitFor } from "@testing-library/react";
import { vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, dropAnswers, type Network } from "./createSandboxClient.ts";
import {
  type RenderComposerOptions,
  type RenderedComposer,
  renderComposer,
} from "./renderComposer.tsx";

/**
 * Every state of the composer, for tests of what must hold in each. `text` is the customer's, and
 * `options` are for the composer as well.
 */
export const COMPOSER_STATES: readonly ComposerState[] = [
  { name: "empty", reach: async (_, options) => renderComposer(options) },
  {
    name: "empty, with quick replies and a footer",
    reach: async (_, options) =>
      renderComposer({
        ...options,
        quickReplies: ["Ripe ones, please", "Leave it at the door"],
        footer: "The chat ends when the order arrives.",
      }),
  },
  {
    name: "refused as empty",
    async reach(_, options) {
      const composer = renderComposer(options);
      act(() => composer.send().click());
      return told(composer, "Write a message first.");
    },
  },
  {
    name: "too long",
    async reach(_, options) {
      const composer = await sent("x".repeat(1001), options);
      return told(composer, "too long");
    },
  },
  {
    name: "sending",
    reach: async (text, options) => sent(text, { ...options, network: createGate().network }),
  },
  {
    name: "sending for long",
    async reach(text, options) {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      const composer = await sent(text, { ...options, network: createGate().network });
      act(() => {
        vi.advanceTimersByTime(5000);
      });
      vi.useRealTimers();
      composer.getByRole("button", { name: "Cancel" });
      return composer;
    },
  },
  {
    name: "sent",
    reach: async (text, options) => told(await sent(text, options), "Message sent"),
  },
  {
    name: "refused by Connect",
    reach: async (text, options) =>
      told(await sent(text, { ...options, orderId: "chat-disabled" }), "right now"),
  },
  {
    name: "not confirmed",
    reach: async (text, options) =>
      told(await sent(text, { ...options, network: dropAnswers() }), "Not confirmed"),
  },
  {
    name: "rate-limited",
    reach: async (text, options) =>
      told(await sent(text, { ...options, network: limited }), "You can send again in"),
  },
  {
    name: "not open yet",
    reach: async (_, options) => renderComposer({ ...options, availability: "not-yet" }),
  },
  {
    name: "closed with text in it",
    async reach(text, options) {
      const composer = renderComposer(options);
      await userEvent.fill(composer.field(), text);
      composer.show({ availability: "closed" });
      return composer;
    },
  },
];

export interface ComposerState {
  name: string;
  reach: (text: string, options?: RenderComposerOptions) => Promise<RenderedComposer>;
}

const limited: Network = () => async () =>
  new Response(null, { status: 429, headers: { "Retry-After": "60" } });

async function sent(
  text: string,
  options: RenderComposerOptions | undefined,
): Promise<RenderedComposer> {
  const composer = renderComposer(options);
  await userEvent.fill(composer.field(), text);
  act(() => composer.send().click());
  return composer;
}

async function told(composer: RenderedComposer, text: string): Promise<RenderedComposer> {
  await waitFor(() => {
    if (!composer.container.textContent.includes(text)) throw new Error(`It never says: ${text}`);
  });
  return composer;
}

import { act, waitFor } from "@testing-library/react";
import { vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, dropAnswers, type Network } from "./createSandboxClient.ts";
import { quickReplies } from "./quickReplies.tsx";
import {
  type RenderComposerOptions,
  type RenderedComposer,
  renderComposer,
} from "./renderComposer.tsx";

/**
 * Every state of the composer, for tests of what must hold in each. `text` is what the customer
 * writes; `options` go to `renderComposer`.
 */
export const COMPOSER_STATES: readonly ComposerState[] = [
  { name: "empty", reach: async (_, options) => renderComposer(options) },
  {
    name: "empty, with quick replies and a footer",
    reach: async (_, options) =>
      renderComposer({
        ...options,
        quickReplies: quickReplies("Ripe ones, please", "Leave it at the door"),
        footer: "The chat ends when the order arrives.",
      }),
  },
  {
    name: "blocked as empty",
    async reach(_, options) {
      const composer = renderComposer(options);
      act(() => composer.send().click());
      return waitForText(composer, "Enter a message.");
    },
  },
  {
    name: "too long",
    async reach(_, options) {
      const composer = await sendText("x".repeat(1001), options);
      return waitForText(composer, "over the 1,000-character limit");
    },
  },
  {
    name: "sending",
    reach: async (text, options) => sendText(text, { ...options, network: createGate().network }),
  },
  {
    name: "sending for five seconds",
    async reach(text, options) {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      const composer = await sendText(text, { ...options, network: createGate().network });
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
    reach: async (text, options) => waitForText(await sendText(text, options), "Message sent"),
  },
  {
    name: "rejected by Connect",
    reach: async (text, options) =>
      waitForText(await sendText(text, { ...options, orderId: "chat-disabled" }), "right now"),
  },
  {
    name: "unconfirmed",
    reach: async (text, options) =>
      waitForText(
        await sendText(text, { ...options, network: dropAnswers() }),
        "May not have been sent",
      ),
  },
  {
    name: "rate-limited",
    reach: async (text, options) =>
      waitForText(
        await sendText(text, { ...options, network: limited }),
        "You can send another message in",
      ),
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

async function sendText(
  text: string,
  options: RenderComposerOptions | undefined,
): Promise<RenderedComposer> {
  const composer = renderComposer(options);
  await userEvent.fill(composer.field(), text);
  act(() => composer.send().click());
  return composer;
}

async function waitForText(composer: RenderedComposer, text: string): Promise<RenderedComposer> {
  await waitFor(() => {
    if (!composer.container.textContent.includes(text))
      throw new Error(`The composer never shows: ${text}`);
  });
  return composer;
}

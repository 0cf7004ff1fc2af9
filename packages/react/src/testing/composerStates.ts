import { act, waitFor } from "@testing-library/react";
import { vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, dropAnswers, type Network } from "./createSandboxClient.ts";
import { type RenderedComposer, renderComposer } from "./renderComposer.tsx";

/** Every state of the composer, for tests of what must hold in each. `text` is the customer's. */
export const COMPOSER_STATES: readonly ComposerState[] = [
  { name: "empty", reach: async () => renderComposer() },
  {
    name: "refused as empty",
    async reach() {
      const composer = renderComposer();
      act(() => composer.send().click());
      return told(composer, "Write a message first.");
    },
  },
  {
    name: "too long",
    async reach() {
      const composer = await sent({}, "x".repeat(1001));
      return told(composer, "too long");
    },
  },
  {
    name: "sending",
    reach: async (text) => sent({ network: createGate().network }, text),
  },
  {
    name: "sending for long",
    async reach(text) {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      const composer = await sent({ network: createGate().network }, text);
      act(() => {
        vi.advanceTimersByTime(5000);
      });
      vi.useRealTimers();
      composer.getByRole("button", { name: "Cancel" });
      return composer;
    },
  },
  { name: "sent", reach: async (text) => told(await sent({}, text), "Message sent") },
  {
    name: "refused by Connect",
    reach: async (text) => told(await sent({ orderId: "chat-disabled" }, text), "right now"),
  },
  {
    name: "not confirmed",
    reach: async (text) => told(await sent({ network: dropAnswers() }, text), "Not confirmed"),
  },
  {
    name: "rate-limited",
    reach: async (text) => told(await sent({ network: limited }, text), "You can send again in"),
  },
  { name: "not open yet", reach: async () => renderComposer({ availability: "not-yet" }) },
  {
    name: "closed with text in it",
    async reach(text) {
      const composer = renderComposer();
      await userEvent.fill(composer.field(), text);
      composer.show({ availability: "closed" });
      return composer;
    },
  },
];

export interface ComposerState {
  name: string;
  reach: (text: string) => Promise<RenderedComposer>;
}

const limited: Network = () => async () =>
  new Response(null, { status: 429, headers: { "Retry-After": "60" } });

async function sent(
  options: Parameters<typeof renderComposer>[0],
  text: string,
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

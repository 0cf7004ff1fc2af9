import { waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, dropAnswers } from "./createSandboxClient.ts";
import {
  type RenderComposerOptions,
  type RenderedComposer,
  renderComposer,
} from "./renderComposer.tsx";

/** Brings a composer into a state as a customer would; together they show every part. */
export async function showComposerState(
  state: ComposerState,
  options: RenderComposerOptions = {},
): Promise<RenderedComposer> {
  const { text = "", reached, ...given }: StateToShow = STATES[state];
  const composer = renderComposer({ ...given, ...options });
  if (reached === undefined) return composer;
  if (text) await userEvent.fill(composer.field(), text);
  await userEvent.click(composer.send());
  await waitFor(() => expect(composer.container).toMatchTextContent(reached));
  return composer;
}

/** Every state, for tests that go through all of them. */
export const COMPOSER_STATES = [
  "empty",
  "not yet",
  "nothing to send",
  "too long",
  "sending",
  "sent",
  "disallowed",
  "rate limited",
  "not confirmed",
] as const;

export type ComposerState = (typeof COMPOSER_STATES)[number];

interface StateToShow extends RenderComposerOptions {
  /** What is written before Send is pressed. */
  text?: string;
  /** What the composer says when it is there; without it Send is not pressed at all. */
  reached?: RegExp;
}

const STATES: Record<ComposerState, StateToShow> = {
  empty: { quickReplies: ["Ripe ones, please"], footer: "Chat is not for emergencies." },
  "not yet": { availability: "not-yet" },
  "nothing to send": { reached: /Write a message first/ },
  "too long": { text: "x".repeat(1006), reached: /6 characters too long/ },
  sending: { text: "Ripe avocados", reached: /Sending…/, network: createGate().network },
  sent: { text: "Ripe avocados", reached: /Message sent/ },
  disallowed: { orderId: "chat-disabled", text: "Ripe avocados", reached: /right now/ },
  "rate limited": { orderId: "rate-limited", text: "Ripe avocados", reached: /send again in/ },
  "not confirmed": { text: "Ripe avocados", reached: /Not confirmed/, network: dropAnswers() },
};

import type { FixedOrderId } from "@shopper-chat/sandbox";
import type { ArgTypes } from "@storybook/react-vite";
import { LOCALES } from "../locales.ts";
import type { Breakage } from "./BreakableSandbox.tsx";

/** Storybook's controls for a sandbox that can be broken. */
export const BREAKAGE_CONTROLS: ArgTypes<Breakage> = {
  latencyMs: {
    name: "Latency",
    description: "By how much each response is delayed, in milliseconds.",
    control: { type: "range", min: 0, max: 20_000, step: 250 },
  },
  failure: {
    name: "Failure",
    description: "How a message fails, by the name of the sandbox’s order.",
    control: { type: "select" },
    options: ["none", ...failures()],
  },
  failEvery: {
    name: "Fail every … message",
    description: "1 is every message, 2 every second one.",
    control: { type: "range", min: 1, max: 5, step: 1 },
  },
  readsFail: {
    name: "Reading fails",
    description: "Whether reading messages fails, with 502.",
    control: { type: "boolean" },
  },
  locale: {
    name: "Language",
    control: { type: "inline-radio" },
    options: LOCALES.map(({ strings }) => strings.locale),
  },
};

function failures(): FixedOrderId[] {
  return [
    "chat-disabled",
    "unauthorized",
    "too-long",
    "rate-limited",
    "server-error",
    "gateway-error",
    "silent",
    "drops-before",
    "drops-after",
    "delivers-late",
    "garbled",
  ];
}

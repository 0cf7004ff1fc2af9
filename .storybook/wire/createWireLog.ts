import { FORCE_REMOUNT, STORY_CHANGED } from "storybook/internal/core-events";
import type { API } from "storybook/manager-api";
import {
  WIRE_EVENT,
  type WireExchange,
} from "../../packages/react/src/testing/wire/WireExchange.ts";

/** Keeps what the story on show has sent and got, from its beginning, whether it is looked at or not. */
export function createWireLog(api: Pick<API, "on">): WireLog {
  let entries: readonly WireEntry[] = [];
  const listeners = new Set<() => void>();
  const show = (next: readonly WireEntry[]) => {
    entries = next;
    for (const listener of listeners) listener();
  };
  for (const event of [STORY_CHANGED, FORCE_REMOUNT]) api.on(event, () => show([]));
  api.on(WIRE_EVENT, (exchange: WireExchange) => show(withExchange(entries, exchange)));
  return {
    entries: () => entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export interface WireLog {
  /** The newest first. */
  entries: () => readonly WireEntry[];
  subscribe: (listener: () => void) => () => void;
}

export interface WireEntry extends WireExchange {
  /** How many times in a row the same was asked and answered, as a chat does that looks for news. */
  times: number;
}

function withExchange(entries: readonly WireEntry[], exchange: WireExchange): WireEntry[] {
  const others = entries.filter(({ id }) => id !== exchange.id);
  const known = entries.length > others.length;
  const [latest, ...rest] = others;
  if (latest && exchange.answer && said(latest) === said(exchange)) {
    return [{ ...exchange, times: latest.times + 1 }, ...rest];
  }
  if (!known) return [{ ...exchange, times: 1 }, ...others].slice(0, MOST_KEPT);
  return entries.map((entry) => (entry.id === exchange.id ? { ...exchange, times: 1 } : entry));
}

/** Without headers: each answer has a time of its own. */
function said({ method, path, body, answer }: WireExchange): string {
  return JSON.stringify([method, path, body, { ...answer, headers: [] }]);
}

const MOST_KEPT = 100;

import { FORCE_REMOUNT, STORY_CHANGED } from "storybook/internal/core-events";
import type { API } from "storybook/manager-api";
import { WIRE_EVENT, type WireExchange } from "../../packages/react/testing/wire/WireExchange.ts";

/** Collects the requests of the current story, also while the panel is not shown. */
export function createWireLog(api: Pick<API, "on">): WireLog {
  let entries: readonly WireEntry[] = [];
  const listeners = new Set<() => void>();
  const setEntries = (next: readonly WireEntry[]) => {
    entries = next;
    for (const listener of listeners) listener();
  };
  for (const event of [STORY_CHANGED, FORCE_REMOUNT]) api.on(event, () => setEntries([]));
  api.on(WIRE_EVENT, (exchange: WireExchange) => setEntries(withExchange(entries, exchange)));
  return {
    entries: () => entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export interface WireLog {
  /** Newest first. */
  entries: () => readonly WireEntry[];
  subscribe: (listener: () => void) => () => void;
}

export interface WireEntry extends WireExchange {
  /** How many times in a row the request and its response were the same, as when a chat polls. */
  times: number;
}

function withExchange(entries: readonly WireEntry[], exchange: WireExchange): WireEntry[] {
  const others = entries.filter(({ id }) => id !== exchange.id);
  const isKnown = entries.length > others.length;
  const [latest, ...rest] = others;
  if (latest && exchange.response && toComparable(latest) === toComparable(exchange)) {
    return [{ ...exchange, times: latest.times + 1 }, ...rest];
  }
  if (!isKnown) return [{ ...exchange, times: 1 }, ...others].slice(0, MAX_ENTRIES);
  return entries.map((entry) => (entry.id === exchange.id ? { ...exchange, times: 1 } : entry));
}

/** Without headers, because each response has its own date. */
function toComparable({ method, path, body, response }: WireExchange): string {
  return JSON.stringify([method, path, body, { ...response, headers: [] }]);
}

const MAX_ENTRIES = 100;

import { keepSame } from "./keepSame.ts";
import type { QueryFunction, QueryKey, QueryOptions } from "./QueryOptions.ts";

/**
 * What is known under one key, the same for all who watch it: read by one request at a time, and
 * given up when nobody has watched it for a while.
 */
export function createQuery(queryKey: QueryKey, onForgotten: () => void): Query {
  const watchers = new Set<QueryWatcher>();
  let state: QueryState = { data: undefined, error: null, dataUpdatedAt: 0 };
  let isInvalidated = false;
  let reading: Reading | null = null;
  let timer = setTimeout(onForgotten, KEPT_MS);

  function setState(next: Partial<QueryState>): void {
    const { data, ...rest } = { ...state, ...next };
    state = { data: keepSame(state.data, data), ...rest };
    for (const { onUpdate } of watchers) onUpdate();
  }

  function setData(data: unknown): void {
    isInvalidated = false;
    setState({ data, error: null, dataUpdatedAt: Date.now() });
  }

  function cancel(): void {
    reading?.cancel();
  }

  function read(queryFn: QueryFunction, isAnew = false): Promise<void> {
    if (reading && !(isAnew && state.data !== undefined)) return reading.done;
    cancel();
    const controller = new AbortController();
    const { signal } = controller;
    const { error } = state;

    async function settle(): Promise<void> {
      let note: () => void;
      try {
        const data = await Promise.race([queryFn({ signal }), untilAborted(signal)]);
        note = () => setData(data);
      } catch (failure) {
        note = () => {
          isInvalidated = true;
          setState({ error: failure });
        };
      }
      // Who waits for it waits for the one in its place, where there is one.
      if (signal.aborted) return reading?.done;
      reading = null;
      note();
    }

    reading = {
      done: settle(),
      cancel() {
        reading = null;
        controller.abort();
        if (state.data === undefined) setState({ error });
      },
    };
    // What can be seen is the reading then, and no more why the last one failed.
    if (state.data === undefined && error !== null) setState({ error: null });
    return reading.done;
  }

  return {
    queryKey,
    get state() {
      return state;
    },
    isReading: () => reading !== null,
    isStale: (staleTime) =>
      state.data === undefined || isInvalidated || Date.now() >= state.dataUpdatedAt + staleTime,
    read,
    cancel,
    setData,
    setState,
    async invalidate() {
      isInvalidated = true;
      const reader = [...watchers].map(({ options }) => options()).find((each) => each?.enabled);
      if (reader) await read(reader.queryFn, true);
    },
    watch(watcher) {
      clearTimeout(timer);
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0) return;
        cancel();
        timer = setTimeout(onForgotten, KEPT_MS);
      };
    },
    forget() {
      if (watchers.size > 0) return;
      clearTimeout(timer);
      onForgotten();
    },
  };
}

export interface Query {
  queryKey: QueryKey;
  readonly state: QueryState;
  isReading: () => boolean;
  /** Whether what is known is nothing, or may be old: for that many milliseconds it is new. */
  isStale: (staleTime: number) => boolean;
  /**
   * Reads, or waits for the read that is under way, unless that would be too old: `isAnew`. Never
   * rejects.
   */
  read: (queryFn: QueryFunction, isAnew?: boolean) => Promise<void>;
  /** Ends the read that is under way, as if it had not been begun. */
  cancel: () => void;
  setData: (data: unknown) => void;
  setState: (next: Partial<QueryState>) => void;
  /** What is known is old: it is read anew for those who watch it, or else when somebody does. */
  invalidate: () => Promise<void>;
  /** @returns what ends it. */
  watch: (watcher: QueryWatcher) => () => void;
  /** Gives it up, unless it is watched. */
  forget: () => void;
}

export interface QueryState {
  /** What was read last. */
  data: unknown;
  /** Why the last read failed, or null. */
  error: unknown;
  dataUpdatedAt: number;
}

interface QueryWatcher {
  /** As they are now; none before it has said what it wants. */
  options: () => QueryOptions | undefined;
  onUpdate: () => void;
}

interface Reading {
  done: Promise<void>;
  cancel: () => void;
}

/** How long react-query keeps what nobody watches. */
const KEPT_MS = 5 * 60_000;

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", reject);
  });
}

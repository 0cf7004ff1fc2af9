import { useMemo, useSyncExternalStore } from "react";
import { reportUserError } from "./callUserCallback.ts";

/** Creates a set of listeners that are called together. One that throws does not stop the others. */
export function createListeners<Args extends unknown[]>(): Listeners<Args> {
  const listeners = new Set<(...args: Args) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    notify(...args) {
      for (const listener of listeners) {
        try {
          listener(...args);
        } catch (error) {
          reportUserError(error);
        }
      }
    },
  };
}

export interface Listeners<Args extends unknown[]> {
  /** Adds `listener`, and returns how to remove it. */
  subscribe: (listener: (...args: Args) => void) => () => void;
  /** Calls every listener. */
  notify: (...args: Args) => void;
}

/**
 * Returns one part of a store's state. The component renders again only if that part changes; of an
 * object, each property is compared. `select` must be the same function in every render.
 */
export function useSelector<State, Part>(
  { subscribe, getState }: Store<State>,
  emptyState: State,
  select: (state: State) => Part,
): Part {
  const [getPart, getEmptyPart] = useMemo(() => {
    // Server HTML never contains text, so hydration begins with an empty state too.
    const empty = select(emptyState);
    return [createPartGetter(getState, select), () => empty];
  }, [getState, emptyState, select]);
  return useSyncExternalStore(subscribe, getPart, getEmptyPart);
}

/** Returns the last part again while the next one is equal. React asks several times a render. */
function createPartGetter<State, Part>(
  getState: () => State,
  select: (state: State) => Part,
): () => Part {
  let state = getState();
  let part = select(state);
  return () => {
    const next = getState();
    if (next === state) return part;
    state = next;
    const nextPart = select(state);
    if (!shallowEqual(part, nextPart)) part = nextPart;
    return part;
  };
}

interface Store<State> {
  getState: () => State;
  subscribe: (listener: () => void) => () => void;
}

/** Returns whether two values are the same, or two objects or arrays with the same properties. */
export function shallowEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  // `Object` returns an object as it is, and wraps any other value.
  const ones: Record<string, unknown> = Object(one);
  const others: Record<string, unknown> = Object(other);
  if (ones !== one || others !== other) return false;
  // Without Object.entries, because this runs on every keystroke.
  for (const name in ones) if (!Object.is(ones[name], others[name])) return false;
  for (const name in others) if (!(name in ones)) return false;
  return true;
}

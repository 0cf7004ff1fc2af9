import { useMemo, useSyncExternalStore } from "react";
import { shallowEqual } from "./shallowEqual.ts";

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
    return [keepEqual(() => select(getState())), () => empty];
  }, [getState, emptyState, select]);
  return useSyncExternalStore(subscribe, getPart, getEmptyPart);
}

/** Returns the last value again while the next one is equal. */
function keepEqual<Value>(getValue: () => Value): () => Value {
  let last: Value | undefined;
  return () => {
    const next = getValue();
    if (last === undefined || !shallowEqual(last, next)) last = next;
    return last;
  };
}

interface Store<State> {
  getState: () => State;
  subscribe: (listener: () => void) => () => void;
}

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

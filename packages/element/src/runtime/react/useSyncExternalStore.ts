import { useEffect, useLayoutEffect, useReducer, useRef } from "preact/hooks";

/** What `read` gives, also after each change that `subscribe` tells of. There is no server here. */
export function useSyncExternalStore<Value>(
  subscribe: (onChange: () => void) => () => void,
  read: () => Value,
): Value {
  const value = read();
  const shownRef = useRef({ read, value });
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const check = () => {
    const { current } = shownRef;
    if (!Object.is(current.read(), current.value)) renderAgain(undefined);
  };
  useLayoutEffect(() => {
    shownRef.current = { read, value };
    check();
  });
  useEffect(() => {
    // Between the rendering and now nobody would have told of a change.
    check();
    return subscribe(check);
  }, [subscribe]);
  return value;
}

import { type RefCallback, type RefObject, useInsertionEffect, useMemo, useRef } from "react";

/**
 * Returns a ref to the `value` of the latest render, for callbacks that run later and must keep their
 * identity. It is set before any other effect runs.
 */
export function useLatestRef<T>(value: T): RefObject<T> {
  const latestRef = useRef(value);
  useInsertionEffect(() => {
    latestRef.current = value;
  }, [value]);
  return latestRef;
}

/** Returns a ref that calls `attach` with each element. It changes with `attach`. */
export function useAttachRef<Element>(
  attach: (element: Element) => () => void,
): RefCallback<Element> {
  return useMemo(() => toRefCallback(attach), [attach]);
}

/**
 * Returns a ref that calls `attach` with each element, and what that returns when the element goes.
 * The ref itself returns no cleanup function, because React 18 warns about one.
 */
export function toRefCallback<Element>(
  attach: (element: Element) => () => void,
): RefCallback<Element> {
  let detach: (() => void) | undefined;
  return (element) => {
    detach?.();
    detach = element === null ? undefined : attach(element);
  };
}

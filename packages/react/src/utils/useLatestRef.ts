import { type RefObject, useInsertionEffect, useRef } from "react";

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

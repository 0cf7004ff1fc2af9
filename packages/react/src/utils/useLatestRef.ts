import { type RefObject, useInsertionEffect, useRef } from "react";

/**
 * The newest rendered `value`, for callbacks that run later and must not be made anew for it. It is
 * there before any effect: what is below reads with its first one.
 */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}

import { type RefObject, useEffect, useRef } from "react";

/** The newest rendered `value`, for callbacks that run later and must not be made anew for it. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}

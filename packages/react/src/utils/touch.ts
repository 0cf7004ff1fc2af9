/** Returns whether the device has touch only. Call it when it matters: a mouse may be connected. */
export function isTouchOnly(): boolean {
  return touchQuery()?.matches ?? false;
}

/** Calls `onChange` when a mouse is connected or disconnected. */
export function subscribeTouchOnly(onChange: () => void): () => void {
  const list = touchQuery();
  list?.addEventListener("change", onChange);
  return () => list?.removeEventListener("change", onChange);
}

/** One per page: the browser keeps every list that is made. */
function touchQuery(): MediaQueryList | undefined {
  if (typeof matchMedia !== "function") return undefined;
  query ??= matchMedia("(pointer: coarse) and (not (any-pointer: fine))");
  return query;
}

let query: MediaQueryList | undefined;

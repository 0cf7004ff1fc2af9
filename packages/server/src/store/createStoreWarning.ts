/**
 * Creates the function that warns once, at the first request, if the handler runs in production and its
 * app has not said where keys are stored. Serverless platforms run many processes, and each would have a
 * memory of its own. Not before a request, because builds also create the handler.
 */
export function createStoreWarning({ isStoreChosen }: { isStoreChosen: boolean }): () => void {
  let isDone = isStoreChosen;
  return () => {
    if (isDone) return;
    isDone = true;
    if (isProduction()) console.warn(WARNING);
  };
}

const WARNING =
  "Shopper Chat: without a store, each process keeps idempotency keys in its own memory, so several processes may send a message twice. Pass a store that all of them share, or store: createMemoryStore() if there is only one process.";

/** Bundlers replace the expression as a whole; where nothing does, `process` may not exist. */
function isProduction(): boolean {
  try {
    return process.env.NODE_ENV === "production";
  } catch {
    return false;
  }
}

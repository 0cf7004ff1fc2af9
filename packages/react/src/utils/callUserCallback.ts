/**
 * Calls an app's callback later, so that an error in it can't break ours. Errors go to the page's
 * `error` event, as those of event listeners do.
 */
export function callUserCallback(callback: () => unknown): void {
  Promise.resolve().then(callback).catch(reportUserError);
}

/** Calls every listener. One that throws does not stop the others. */
export function notifyListeners<Args extends unknown[]>(
  listeners: Iterable<(...args: Args) => void>,
  ...args: Args
): void {
  for (const listener of listeners) {
    try {
      listener(...args);
    } catch (error) {
      reportUserError(error);
    }
  }
}

function reportUserError(error: unknown): void {
  if (typeof reportError === "function") reportError(error);
  else
    setTimeout(() => {
      throw error;
    });
}

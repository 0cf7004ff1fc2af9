/**
 * Calls an app's callback later, so that an error in it can't break ours. Errors go to the page's
 * `error` event, as those of event listeners do.
 */
export function callUserCallback(callback: () => unknown): void {
  Promise.resolve().then(callback).catch(reportUserError);
}

/** Passes an error of the app to the page's `error` event. */
export function reportUserError(error: unknown): void {
  if (typeof reportError === "function") reportError(error);
  else
    setTimeout(() => {
      throw error;
    });
}

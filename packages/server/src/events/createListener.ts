/**
 * Creates the function that calls a listener of the app. Errors of the listener change nothing.
 *
 * @throws TypeError if the listener is not a function.
 */
export function createListener<Event>(
  name: "onEvent" | "onDebug",
  listener: ((event: Event) => unknown) | undefined,
  onFailure?: (error: unknown) => void,
): (event: Event) => void {
  if (listener !== undefined && typeof listener !== "function") {
    throw new TypeError(`Shopper Chat: ${name} must be a function, or left out.`);
  }
  if (!listener) return () => {};
  return (event) => {
    Promise.resolve(event)
      .then(listener)
      .catch(onFailure)
      .catch(() => {});
  };
}

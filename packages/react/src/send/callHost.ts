/**
 * Calls a host's callback where what it throws can't reach ours: it goes to the page's `error`
 * event, as an event listener's would.
 */
export function callHost<Argument>(
  callback: ((argument: Argument) => unknown) | undefined,
  argument: Argument,
): void {
  if (!callback) return;
  Promise.resolve(argument).then(callback).catch(report);
}

function report(error: unknown): void {
  if (typeof reportError === "function") reportError(error);
  else throw error;
}

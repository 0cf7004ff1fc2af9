/**
 * Calls a host's callback where what it throws can't reach ours: it goes to the page's `error`
 * event, as an event listener's would.
 */
export function callHost(callback: () => unknown): void {
  Promise.resolve().then(callback).catch(report);
}

function report(error: unknown): void {
  if (typeof reportError === "function") reportError(error);
  else throw error;
}

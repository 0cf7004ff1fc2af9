import { onTestFinished, vi } from "vitest";

/** Until the test is over, what is thrown at the page is noted and fails nothing. */
export function watchPageErrors(): () => unknown[] {
  const errors: unknown[] = [];
  const note = (event: ErrorEvent) => {
    event.preventDefault();
    errors.push(event.error);
  };
  addEventListener("error", note);
  // The browser's own report of it, and React's.
  const spy = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => {
    spy.mockRestore();
    removeEventListener("error", note);
  });
  return () => errors;
}

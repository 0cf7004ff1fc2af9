import { callHost } from "../send/callHost.ts";

/** Calls every listener. A host's may be among them, and what it throws must not stop a send. */
export function tellEach(listeners: Iterable<() => void>): void {
  for (const listener of listeners) {
    try {
      listener();
    } catch (error) {
      callHost(() => {
        throw error;
      });
    }
  }
}

import { reportUserError } from "./callUserCallback.ts";

/** Creates a set of listeners that are called together. One that throws does not stop the others. */
export function createListeners<Args extends unknown[]>(): Listeners<Args> {
  const listeners = new Set<(...args: Args) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    notify(...args) {
      for (const listener of listeners) {
        try {
          listener(...args);
        } catch (error) {
          reportUserError(error);
        }
      }
    },
  };
}

export interface Listeners<Args extends unknown[]> {
  /** Adds `listener`, and returns how to remove it. */
  subscribe: (listener: (...args: Args) => void) => () => void;
  /** Calls every listener. */
  notify: (...args: Args) => void;
}

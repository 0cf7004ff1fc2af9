import type { Query } from "./createQuery.ts";
import { focusManager } from "./focusManager.ts";
import type { QueryOptions } from "./QueryOptions.ts";

/** Reads a query for one component: when it is shown, in time, and when the customer comes back. */
export function createObserver(query: Query): QueryObserver {
  let options: QueryOptions | undefined;
  let intervalMs: number | false = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  async function read(isAnew?: boolean): Promise<void> {
    if (options) await query.read(options.queryFn, isAnew);
  }

  function currentIntervalMs(): number | false {
    return (options?.enabled && options.refetchInterval?.(query)) || false;
  }

  /** The time until the next read begins anew with all that becomes known. */
  function restart(): void {
    clearInterval(timer);
    intervalMs = currentIntervalMs();
    if (intervalMs === false) return;
    timer = setInterval(() => {
      if (focusManager.isFocused()) void read();
    }, intervalMs);
  }

  function comeBack(): void {
    if (focusManager.isFocused() && options?.enabled && options.refetchOnWindowFocus?.(query)) {
      void read();
    }
  }

  function reconnect(): void {
    if (options?.enabled && options.refetchOnReconnect?.(query)) void read();
  }

  function begins(next: QueryOptions): boolean {
    if (!next.enabled || options?.enabled) return false;
    const { data, error } = query.state;
    if (data !== undefined) return next.refetchOnMount?.(query) ?? false;
    return error === null || (next.retryOnMount?.(query) ?? true);
  }

  return {
    subscribe(onChange) {
      const stop = query.watch({
        options: () => options,
        onUpdate() {
          restart();
          onChange();
        },
      });
      addEventListener("visibilitychange", comeBack);
      addEventListener("online", reconnect);
      return () => {
        options = undefined;
        restart();
        removeEventListener("visibilitychange", comeBack);
        removeEventListener("online", reconnect);
        stop();
      };
    },
    begins,
    follow(next) {
      const isWanted = begins(next) && query.isStale(next.staleTime);
      options = next;
      if (isWanted) void read();
      if (intervalMs !== currentIntervalMs()) restart();
    },
    refetch: ({ cancelRefetch = true } = {}) => read(cancelRefetch),
  };
}

export interface QueryObserver {
  /** Begins; what it gives ends it. */
  subscribe: (onChange: () => void) => () => void;
  /** Whether a component that says so from now on has it read, if it is old, that did not before. */
  begins: (options: QueryOptions) => boolean;
  /** To be told after each rendering. */
  follow: (options: QueryOptions) => void;
  /** Reads now; joins the read that is under way only where it is not to be cancelled. */
  refetch: (options?: { cancelRefetch?: boolean }) => Promise<void>;
}

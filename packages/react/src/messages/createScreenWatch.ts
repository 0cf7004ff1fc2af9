/**
 * Watches whether a person can see an element: at least half of it, or enough of it to fill half the
 * screen, on a page that is visible.
 */
export function createScreenWatch(): ScreenWatch {
  const listeners = new Set<() => void>();
  let element: Element | null = null;
  let observer: IntersectionObserver | undefined;
  let isIntersecting = false;

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function observe(): void {
    observer?.disconnect();
    observer = undefined;
    isIntersecting = false;
    if (!element || listeners.size === 0 || typeof IntersectionObserver !== "function") return;
    observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        isIntersecting = entry !== undefined && isMostlySeen(entry);
        tell();
      },
      { threshold: SHARES },
    );
    observer.observe(element);
  }

  return {
    follow(next) {
      if (next === element) return;
      element = next;
      observe();
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        document.addEventListener("visibilitychange", tell);
        observe();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        document.removeEventListener("visibilitychange", tell);
        observe();
      };
    },
    isOnScreen: () => isIntersecting && document.visibilityState === "visible",
  };
}

export interface ScreenWatch {
  /** From now on it is this element that is watched; none with `null`. */
  follow: (element: Element | null) => void;
  subscribe: (listener: () => void) => () => void;
  isOnScreen: () => boolean;
}

function isMostlySeen(entry: IntersectionObserverEntry): boolean {
  const { intersectionRatio, intersectionRect } = entry;
  if (!entry.isIntersecting) return false;
  return intersectionRatio >= 0.5 || intersectionRect.height >= innerHeight / 2;
}

/**
 * At which shares of the element the browser tells: ever closer to none, for of a conversation that
 * is a hundred screens long no more than a hundredth can be seen.
 */
const SHARES = [0, ...Array.from({ length: 36 }, (_, step) => 0.5 * 0.8 ** step)];

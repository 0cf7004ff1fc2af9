import { isBehindModal } from "../utils/dialog.ts";

/**
 * Observes whether a person has seen an element: its end was in view for half a second, on a visible
 * page, with no modal dialog over it. What else may cover it can't be detected.
 */
export function createVisibilityObserver(): VisibilityObserver {
  const listeners = new Set<() => void>();
  let element: Element | null = null;
  let id: unknown;
  let observer: IntersectionObserver | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let checks = 0;
  let isVisible = false;

  function set(next: boolean): void {
    if (next === isVisible) return;
    isVisible = next;
    for (const listener of listeners) listener();
  }

  function restart(): void {
    observer?.disconnect();
    observer = undefined;
    clearTimeout(timer);
    checks = 0;
    set(false);
    if (!element || listeners.size === 0 || typeof IntersectionObserver !== "function") return;
    observer = new IntersectionObserver(onIntersection);
    observer.observe(element);
  }

  function onIntersection(entries: IntersectionObserverEntry[]): void {
    const entry = entries.at(-1);
    if (!entry) return;
    clearTimeout(timer);
    checks = isEndVisible(entry) ? checks + 1 : 0;
    set(checks > CHECKS);
    // The browser reports nothing while an element that is taller than the view scrolls through it.
    if (entry.isIntersecting && !isVisible) timer = setTimeout(check, CHECK_INTERVAL_MS);
  }

  /** A new observation reports the current position. */
  function check(): void {
    if (!element) return;
    observer?.unobserve(element);
    observer?.observe(element);
  }

  return {
    observe(nextElement, nextId) {
      if (nextElement === element && nextId === id) return;
      element = nextElement;
      id = nextId;
      restart();
    },
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        document.addEventListener("visibilitychange", restart);
        restart();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        document.removeEventListener("visibilitychange", restart);
        restart();
      };
    },
    isVisible: () => isVisible,
  };
}

export interface VisibilityObserver {
  /** Observes this element from now on. With another `id`, it has to be seen again. */
  observe: (element: Element | null, id: unknown) => void;
  subscribe: (listener: () => void) => () => void;
  isVisible: () => boolean;
}

function isEndVisible(entry: IntersectionObserverEntry): boolean {
  const { boundingClientRect, intersectionRatio, intersectionRect, target } = entry;
  const { bottom } = boundingClientRect;
  // The keyboard of a phone covers a part of the window. jsdom has no visual viewport.
  const { height, offsetTop } = window.visualViewport ?? { height: innerHeight, offsetTop: 0 };
  return (
    // Elements that only touch the edge of the log intersect it too.
    intersectionRatio > 0 &&
    intersectionRect.bottom >= bottom - ROUNDING_PX &&
    bottom > offsetTop &&
    bottom <= offsetTop + height + ROUNDING_PX &&
    document.visibilityState === "visible" &&
    // Safari before 17.4 can't check.
    (target.checkVisibility?.(VISIBILITY) ?? true) &&
    !isBehindModal(target)
  );
}

/** What an IntersectionObserver ignores, and how closed drawers and tabs are often hidden. */
const VISIBILITY = { opacityProperty: true, visibilityProperty: true };
const CHECK_INTERVAL_MS = 250;
/** After the first sighting: half a second. */
const CHECKS = 2;
const ROUNDING_PX = 1;

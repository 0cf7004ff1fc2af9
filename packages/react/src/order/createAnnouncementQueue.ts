import type { OrderEvent } from "./OrderState.ts";

/**
 * Hands each event of an order to one announcer, so that a page with several composers announces it
 * once: to the announcer that the customer used last, otherwise to the first one that is available.
 * Without an available one, the event waits for the next. See docs/decisions/0005.
 */
export function createAnnouncementQueue(): AnnouncementQueue {
  /** The one used last comes first. */
  let announcers: Announcer[] = [];
  /** At most one event of each politeness waits: an older one is no longer news. */
  const waiting = new Map<boolean, OrderEvent>();

  function without(announcer: Announcer): Announcer[] {
    return announcers.filter((each) => each !== announcer);
  }

  return {
    announce(event) {
      const announcer = announcers.find((each) => each.isAvailable());
      if (announcer) announcer.announce(event);
      else waiting.set(isAssertive(event), event);
    },
    add(announcer) {
      announcers.push(announcer);
      if (announcer.isAvailable()) {
        for (const event of waiting.values()) announcer.announce(event);
        waiting.clear();
      }
      return () => {
        announcers = without(announcer);
      };
    },
    use(announcer) {
      announcers = [announcer, ...without(announcer)];
    },
    clear(isAll) {
      waiting.clear();
      for (const announcer of announcers) announcer.clear(isAll);
    },
  };
}

/** Returns whether an event interrupts what a screen reader is saying. */
export function isAssertive(event: OrderEvent): boolean {
  return event.type === "failed" || (event.type === "blocked" && event.reason !== "empty");
}

export interface AnnouncementQueue {
  announce: (event: OrderEvent) => void;
  /** Adds an announcer, and returns how to remove it. */
  add: (announcer: Announcer) => () => void;
  /** Records that the customer used this announcer's root last. */
  use: (announcer: Announcer) => void;
  /** Removes a status that no longer applies, or with `isAll` everything. */
  clear: (isAll?: boolean) => void;
}

/** A pair of live regions. */
export interface Announcer {
  /** Whether a screen reader would announce a change: it is rendered and not inert. */
  isAvailable: () => boolean;
  announce: (event: OrderEvent) => void;
  clear: (isAll?: boolean) => void;
}

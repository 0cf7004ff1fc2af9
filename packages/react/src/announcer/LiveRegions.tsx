"use client";

import { type ReactElement, type RefObject, useEffect, useRef, useState } from "react";
import { type Announcer, isAssertive } from "../order/createAnnouncementQueue.ts";
import type { Order } from "../order/Order.ts";
import type { OrderEvent } from "../order/OrderState.ts";
import { VISUALLY_HIDDEN } from "../utils/createPartClass.ts";
import { isBehindModal } from "../utils/dialog.ts";
import { useLatestRef } from "../utils/refs.ts";
import { type AnnouncementStrings, getAnnouncement } from "./getAnnouncement.ts";

/**
 * One polite and one assertive live region, which announce the events of an order. They are there and
 * empty from the first paint, because screen readers ignore a region that appears with its text.
 *
 * Each is a `<div aria-live>` without a role. With Firefox, Orca announces nothing from a
 * `<p role="alert">` that was there before; Orca 48 drops a `<p role="status">` that changes within
 * 100 ms of other text. See docs/decisions/0005.
 */
export function LiveRegions({
  order,
  strings,
  rootRef,
  getStatusClass = getHiddenClass,
  isStatusVisible = false,
}: LiveRegionsProps): ReactElement {
  const [regions, setRegions] = useState<Regions>(EMPTY);
  const politeRef = useRef<HTMLDivElement>(null);
  const latestRef = useLatestRef({ strings, isStatusVisible });
  const { alert, status, type } = regions;
  const isShown = isStatusVisible && isVisible(regions);

  useEffect(() => {
    const { announcements } = order;
    const root = rootRef?.current;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const announcer: Announcer = {
      isAvailable: () => isAnnounced(politeRef.current),
      announce(event) {
        const text = getAnnouncement(event, latestRef.current.strings);
        setRegions((last) =>
          isAssertive(event)
            ? { ...last, alert: forceReannounce(text, last.alert) }
            : { ...last, type: event.type, status: forceReannounce(text, last.status) },
        );
        clearTimeout(timer);
        // Hidden text that stays would be found a second time when the page is read line by line.
        timer = setTimeout(() => {
          const canShow = latestRef.current.isStatusVisible;
          setRegions((last) => (canShow && isVisible(last) ? { ...last, alert: "" } : EMPTY));
        }, CLEAR_DELAY_MS);
      },
      clear(isAll) {
        setRegions((last) => {
          if (isAll) return EMPTY;
          // The same object, so that a keystroke renders nothing.
          return last.type === undefined || last.type === "count"
            ? last
            : { ...last, ...NO_STATUS };
        });
      },
    };

    // While capturing, the innermost root comes last, and is the one in use.
    const onFocusIn = () => announcements.use(announcer);
    root?.addEventListener("focusin", onFocusIn, true);
    const remove = announcements.add(announcer);
    return () => {
      remove();
      root?.removeEventListener("focusin", onFocusIn, true);
      clearTimeout(timer);
      // The events of one order must not stay under another.
      setRegions(EMPTY);
    };
  }, [order, rootRef, latestRef]);

  return (
    <>
      <div
        ref={politeRef}
        className={getStatusClass(!isShown)}
        data-status={type}
        aria-live="polite"
        aria-atomic="true"
      >
        {status}
      </div>
      <div className={getHiddenClass(true)} aria-live="assertive" aria-atomic="true">
        {alert}
      </div>
    </>
  );
}

interface LiveRegionsProps {
  order: Order;
  strings: AnnouncementStrings;
  /** The element whose focus decides which regions announce. */
  rootRef?: RefObject<HTMLElement | null> | undefined;
  /** Returns the class of the polite region, which is visible in some states. */
  getStatusClass?: (isHidden: boolean) => string | undefined;
  /**
   * Whether "Message sent" and the end of a rate limit are shown too.
   * @default false
   */
  isStatusVisible?: boolean | undefined;
}

interface Regions {
  /** The type of the event in the polite region. */
  type: OrderEvent["type"] | undefined;
  /** The text of the polite region. */
  status: string;
  /** The text of the assertive region. */
  alert: string;
}

function getHiddenClass(isHidden: boolean): string | undefined {
  return isHidden ? VISUALLY_HIDDEN : undefined;
}

/** Returns whether the status is also for customers who see the page. */
function isVisible({ type }: Regions): boolean {
  return type === "sent" || type === "rate-limit-over";
}

/** Screen readers skip a region whose text did not change, so a no-break space alternates. */
function forceReannounce(text: string, last: string): string {
  return text === last ? `${text}\u00a0` : text;
}

/** Returns whether a screen reader announces changes of the region. */
function isAnnounced(region: HTMLElement | null): boolean {
  if (!region?.isConnected || region.closest("[inert]")) return false;
  // In jsdom, where apps may run their tests, nothing has a size.
  const hasLayout = document.documentElement.getClientRects().length > 0;
  return !hasLayout || (region.getClientRects().length > 0 && !isBehindModal(region));
}

const NO_STATUS = { type: undefined, status: "" };
const EMPTY: Regions = { ...NO_STATUS, alert: "" };
const CLEAR_DELAY_MS = 10_000;

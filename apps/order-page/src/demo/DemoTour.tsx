import { type ReactElement, useEffect, useRef } from "react";
import { orderAddress, readPageChoices } from "../pageChoices.ts";
import { tourStops } from "./tourStops.ts";

/** Leads a visitor through the demo, with a hint at each stop. */
export function DemoTour({ orderId }: { orderId: string | null }): ReactElement {
  const choices = readPageChoices(window.location.search);
  const current = tourStops.find((stop) => stop.orderId === orderId && stop.chat === choices.chat);
  const stopsRef = useRef<HTMLOListElement>(null);
  // On phones the stops scroll sideways.
  useEffect(() => {
    const stops = stopsRef.current;
    const link = stops?.querySelector<HTMLElement>("[aria-current]");
    if (!stops || !link) return;
    stops.scrollLeft = link.offsetLeft - (stops.clientWidth - link.offsetWidth) / 2;
  }, []);
  return (
    <nav className="pf-tour" aria-label="Tour of the demo">
      <div className="pf-tour-inner">
        {!current && <p className="pf-tour-name">Tour</p>}
        <ol className="pf-tour-stops" ref={stopsRef}>
          {tourStops.map((stop, index) => (
            <li key={stop.title}>
              <a
                className="pf-tour-stop"
                href={orderAddress(stop.orderId, { ...choices, chat: stop.chat })}
                aria-current={stop === current ? "page" : undefined}
              >
                {index + 1}. <span className="pf-tour-title">{stop.title}</span>
              </a>
            </li>
          ))}
        </ol>
        {current && <p className="pf-tour-hint">{current.hint}</p>}
      </div>
    </nav>
  );
}

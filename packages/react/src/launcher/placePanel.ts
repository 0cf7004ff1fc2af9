/**
 * Places a panel in the visible part of the window, which the keyboard of a phone makes smaller. If its
 * button stays in the window while the page scrolls, the panel is beside it; otherwise it is in a corner.
 * The style sheet reads these properties, so the app's own rules for the panel win.
 */
export function placePanel(panel: HTMLElement, button: HTMLElement | null, isModal: boolean): void {
  const viewport = window.visualViewport;
  // A customer who has zoomed in moves the visible part over the panel.
  const isKnown = viewport && viewport.scale < MAX_SCALE;
  const top = isKnown ? viewport.offsetTop : 0;
  const height = isKnown ? viewport.height : innerHeight;
  const place = { start: top, room: height, isAtEnd: true, inline: "" };
  if (!isModal && button && staysInWindow(button)) {
    const rect = button.getBoundingClientRect();
    const isAbove = rect.top + rect.bottom > 2 * top + height;
    const room = isAbove ? rect.top - top : top + height - rect.bottom;
    if (room >= MIN_ROOM_PX) {
      Object.assign(place, { room, isAtEnd: isAbove, start: isAbove ? top : rect.bottom });
    }
    const isRtl = getComputedStyle(panel).direction === "rtl";
    if (rect.left + rect.right < innerWidth !== isRtl) place.inline = "var(--_gap) auto";
  }
  const { style } = panel;
  style.setProperty("--_start", `${place.start}px`);
  style.setProperty("--_room", `${place.room}px`);
  style.setProperty("--_at-end", place.isAtEnd ? "1" : "0");
  style.setProperty("--_inline", place.inline);
}

function staysInWindow(element: Element | null): boolean {
  for (let node = element; node; node = node.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(node).position)) return true;
  }
  return false;
}

/** Browsers round the scale of a page that is not zoomed. */
const MAX_SCALE = 1.1;
/** With less room, the panel covers its button. */
const MIN_ROOM_PX = 360;

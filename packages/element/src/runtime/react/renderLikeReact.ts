import { options } from "preact";

/*
 * Lets Preact do as React does where a customer would feel the difference. Through the options that
 * Preact documents, and before anything is rendered.
 */

options.event = (event) => Object.assign(event, { nativeEvent: event });
// Effects look after focus; after the next frame it would have been lost.
options.requestAnimationFrame = queueMicrotask;
options.debounceRendering = (render) => queueMicrotask(() => renderQuietly(render));

/**
 * Renders, and lets no focus event of the rendering's own making be taken for the customer's: a
 * browser says that an element loses focus while it is being taken out.
 */
export function renderQuietly(render: () => void): void {
  const wasRendering = isRendering;
  isRendering = true;
  try {
    render();
  } finally {
    isRendering = wasRendering;
  }
}

/** Keeps such events from everything in `root`. */
export function quietFocus(root: EventTarget): void {
  for (const type of ["blur", "focus", "focusin", "focusout"]) {
    root.addEventListener(type, stopWhileRendering, { capture: true });
  }
}

let isRendering = false;

function stopWhileRendering(event: Event): void {
  if (isRendering) event.stopImmediatePropagation();
}

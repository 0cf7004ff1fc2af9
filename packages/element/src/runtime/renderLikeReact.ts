import { options, type VNode } from "preact";

/*
 * Lets Preact do as React does where a customer would feel the difference. Through the options that
 * Preact documents, and before anything is rendered.
 */

const before = options.vnode?.bind(options);
options.vnode = (vnode) => {
  before?.(vnode);
  if (typeof vnode.type === "string") ownText(vnode);
};
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

/**
 * A text alone in its element becomes the element's own: a node for it may be gone, where a
 * translator has replaced it. And no text is no node, so that an empty live region is empty.
 */
function ownText(vnode: VNode): void {
  const props: DomProps = vnode.props;
  const { children, enterKeyHint, ...rest } = props;
  const isText = typeof children === "string" || typeof children === "number";
  if (!isText && enterKeyHint === undefined) return;
  Object.assign(vnode, {
    props: {
      ...rest,
      ...(isText ? { textContent: children } : { children }),
      // As an attribute, in lower case, it can go away again; as a property it would stay, empty.
      ...(enterKeyHint !== undefined && { enterkeyhint: enterKeyHint }),
    },
  });
}

interface DomProps {
  children?: unknown;
  enterKeyHint?: unknown;
}

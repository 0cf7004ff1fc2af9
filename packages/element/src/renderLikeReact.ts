import { options, type VNode } from "preact";

/*
 * Makes Preact behave like React where customers would notice the difference. It only uses options that
 * Preact documents.
 */

// React runs effects before the next paint if an event caused the render. Our effects restore lost
// focus; Preact would run them after the paint, when the next key has already gone elsewhere.
options.requestAnimationFrame = queueMicrotask;
options.debounceRendering = (render) => queueMicrotask(() => renderQuietly(render));

const handleVNode = options.vnode?.bind(options);
options.vnode = (vnode) => {
  handleVNode?.(vnode);
  if (typeof vnode.type === "string") toReactProps(vnode);
};

/** Renders. Meanwhile {@link quietFocus} stops the focus events that removing an element causes. */
export function renderQuietly(render: () => void): void {
  const wasRendering = isRendering;
  isRendering = true;
  try {
    render();
  } finally {
    isRendering = wasRendering;
  }
}

/**
 * Stops focus events inside `root` while rendering, as React does. Otherwise a removed button would
 * report its blur, as if the customer had moved focus.
 */
export function quietFocus(root: EventTarget): void {
  for (const type of ["blur", "focus", "focusin", "focusout"]) {
    root.addEventListener(type, stopWhileRendering, { capture: true });
  }
}

let isRendering = false;

function stopWhileRendering(event: Event): void {
  if (isRendering) event.stopImmediatePropagation();
}

function toReactProps({ props }: VNode): void {
  const { children } = props;
  // React sets the text of an element, and Preact changes its text node. A page translator may have
  // replaced that node, so the change would be invisible. Without text there is no node at all.
  if (typeof children === "string" || typeof children === "number") {
    Object.assign(props, { textContent: children, children: undefined });
  }
  if ("enterKeyHint" in props) {
    // Preact sets the property, which leaves an empty attribute behind.
    Object.assign(props, { enterkeyhint: props.enterKeyHint });
    Reflect.deleteProperty(props, "enterKeyHint");
  }
  // Preact would write it into the HTML.
  Reflect.deleteProperty(props, "suppressHydrationWarning");
}

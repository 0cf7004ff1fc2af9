/** An element's props as Preact takes them, of those that React takes. */
export function toDomProps(props: object): Record<string, unknown> {
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    own[NAMES[name] ?? name] = value;
  }
  // A text alone in its element becomes the element's own: a node for it may be gone, where a
  // translator has replaced it. And no text is no node, so that an empty live region is empty.
  const { children } = own;
  if (typeof children === "string" || typeof children === "number") {
    own.textContent = children;
    delete own.children;
  }
  // There is no server's HTML that could differ.
  delete own.suppressHydrationWarning;
  return own;
}

const NAMES: Readonly<Record<string, string>> = {
  className: "class",
  // As attributes they can go away again; as a property it would stay, empty.
  enterKeyHint: "enterkeyhint",
  // React's bubble.
  onFocus: "onfocusin",
  onBlur: "onfocusout",
};

/** Returns whether a modal dialog makes the element inert: everything outside of the dialog is. */
export function isBehindModal(element: Element): boolean {
  for (let node: Element | undefined = element; node; ) {
    const root: Node = node.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
    const modal = [...root.querySelectorAll(":modal")].at(-1);
    if (modal && !modal.contains(node)) return true;
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return false;
}

/**
 * Returns whether a modal dialog makes the element inert: everything outside of the dialog is. If there
 * are several, their order can't be read, so the element must be in all of them.
 */
export function isBehindModal(element: Element): boolean {
  for (let node: Element | undefined = element; node; ) {
    const root: Node = node.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
    for (const modal of root.querySelectorAll(":modal")) {
      if (!modal.contains(node)) return true;
    }
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return false;
}

/**
 * Whether focus is in `element`. Asked of the root that it is in: of what has focus in a shadow
 * root, the document knows only the host.
 */
export function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  return knowsFocus(root) && element.contains(root.activeElement);
}

function knowsFocus(root: Node): root is Node & DocumentOrShadowRoot {
  return "activeElement" in root;
}

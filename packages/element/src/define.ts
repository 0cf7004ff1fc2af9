/**
 * Makes a class the element of that name. A page may include the script twice, or two versions of
 * it: the first stays.
 */
export function define(name: string, element: CustomElementConstructor): void {
  // A server that imports the page's modules has no registry.
  if (typeof customElements === "undefined" || customElements.get(name)) return;
  customElements.define(name, element);
}

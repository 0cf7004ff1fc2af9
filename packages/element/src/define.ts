/**
 * Defines a custom element, unless that name is defined already: a page may include the script twice, or
 * two versions of it, and the first stays.
 */
export function define(name: string, element: CustomElementConstructor): void {
  // A server that imports the page's modules has no registry of elements.
  if (typeof customElements === "undefined" || customElements.get(name)) return;
  customElements.define(name, element);
}

/**
 * Finds the first visible element of a role by `words`: the name of a button or textarea, or a part of
 * the text of anything else. `status` and `alert` are the live regions. It searches open shadow roots
 * too. It runs in the page, so it uses nothing from outside.
 */
export function findInPage(role: Role, words: string): Element | null {
  const selectors: Record<Role, string> = {
    button: "button",
    textbox: "textarea",
    status: "[aria-live=polite]",
    alert: "[aria-live=assertive]",
    log: "[role=log]",
    listitem: "li",
    dialog: "dialog[open]",
    text: "p, span",
  };
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  const found = roots.flatMap((root) => [...root.querySelectorAll(selectors[role])]);
  return (
    found.find((element) => {
      // Live regions are visually hidden.
      const isRegion = role === "status" || role === "alert";
      if (!isRegion && !element.checkVisibility()) return false;
      if (role === "textbox") {
        return element instanceof HTMLTextAreaElement && element.labels[0]?.textContent === words;
      }
      const text = element.textContent.replaceAll(/\s+/g, " ").trim();
      return role === "button" ? text === words : text.includes(words);
    }) ?? null
  );
}

export type Role =
  | "button"
  | "textbox"
  | "status"
  | "alert"
  | "log"
  | "listitem"
  | "dialog"
  | "text";

import { expect } from "vitest";
import { cdp } from "vitest/browser";

/**
 * Returns the look of all `states` on a page with these stylesheets: the computed value of each
 * property of each element.
 */
export async function lookOf(
  states: readonly ReachableState[],
  sheets: readonly string[],
): Promise<Look> {
  const remove = sheets.map(addSheet);
  const look: Look = new Map();
  // An earlier test may have left the pointer where a button will appear.
  await cdp().send("Input.dispatchMouseEvent", { type: "mouseMoved", x: 0, y: 0 });
  for (const { name, reach } of states) {
    const { container, unmount } = await reach();
    container.className = "page";
    for (const animation of document.getAnimations()) animation.cancel();
    // The page's rules for the elements around it are inherited; they are not tested here.
    container.style.cssText = "all: initial; display: block";
    for (const [index, element] of container.querySelectorAll("*").entries()) {
      const [part = ""] =
        /shopper-chat-(?!part)\S+/.exec(element.getAttribute("class") ?? "") ?? [];
      for (const [property, value] of styleOf(element)) {
        look.set(`${name}, ${index} ${element.tagName} ${part}: ${property}`, value);
      }
    }
    unmount();
  }
  for (const each of remove) each();
  return look;
}

/** Returns the computed value of each property of an element. */
export function styleOf(element: Element): Look {
  const style = getComputedStyle(element);
  return new Map([...style].map((property) => [property, style.getPropertyValue(property)]));
}

/** Returns the differences between two looks, in words. */
export function differences(one: Look, other: Look): string[] {
  expect(one.size).toBeGreaterThan(10_000);
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((where) => one.get(where) !== other.get(where))
    .map((where) => `${where}: ${one.get(where)} → ${other.get(where)}`);
}

/** The computed value of each property of each element. */
export type Look = Map<string, string>;

interface ReachableState {
  name: string;
  reach: () => Promise<{ container: HTMLElement; unmount: () => void }>;
}

function addSheet(css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

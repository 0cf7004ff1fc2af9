import { expect } from "vitest";
import { cdp } from "vitest/browser";

/**
 * How everything in `states` looks on a page with these sheets: the computed value of each property
 * of each element, pseudo-elements included.
 */
export async function lookOf(
  states: readonly ReachableState[],
  sheets: readonly string[],
): Promise<Look> {
  const remove = sheets.map(addSheet);
  const look: Look = new Map();
  // A test before this one may have left the pointer where a button will be.
  await cdp().send("Input.dispatchMouseEvent", { type: "mouseMoved", x: 0, y: 0 });
  for (const { name, reach } of states) {
    const { container, unmount } = await reach();
    container.className = "page";
    for (const animation of document.getAnimations()) animation.cancel();
    // What the page's rules do around it is inherited, and not in question here.
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

export function styleOf(element: Element): Look {
  const style = getComputedStyle(element);
  return new Map([...style].map((property) => [property, style.getPropertyValue(property)]));
}

/** What is not the same in two looks, in words. */
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

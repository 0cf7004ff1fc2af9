import { expect } from "vitest";
import { cdp } from "vitest/browser";

/**
 * Renders each state under the stylesheets `plain`, and returns, for each of the `others`, which
 * computed properties of which elements change when a page has those stylesheets instead.
 */
export async function differencesOf(
  states: readonly ReachableState[],
  plain: readonly string[],
  others: readonly (readonly string[])[],
): Promise<string[][]> {
  const [own = [], ...sets] = [plain, ...others].map((sheets) => sheets.map(toSheet));
  const page = [...document.adoptedStyleSheets];
  const show = (sheets: readonly CSSStyleSheet[]) => {
    document.adoptedStyleSheets = [...page, ...sheets];
    for (const animation of document.getAnimations()) animation.cancel();
  };
  const found = sets.map((): string[] => []);
  let elements = 0;
  await leaveEverything();
  for (const { name, reach } of states) {
    show(own);
    const { container, unmount } = await reach();
    show(own);
    const before = lookOf(container);
    elements += before.length;
    for (const [index, set] of sets.entries()) {
      show(set);
      found[index]?.push(
        ...differences(before, lookOf(container)).map((text) => `${name}, ${text}`),
      );
    }
    unmount();
  }
  document.adoptedStyleSheets = page;
  expect(elements).toBeGreaterThan(10);
  return found;
}

/** Moves the pointer, which an earlier test may have left where a button will appear. */
export async function leaveEverything(): Promise<void> {
  await cdp().send("Input.dispatchMouseEvent", { type: "mouseMoved", x: 0, y: 0 });
}

/** Returns the look of every element in the container, on its own whatever is around it. */
export function lookOf(container: HTMLElement): Look[] {
  container.className = "page";
  // The page's rules for the elements around it are inherited; they are not tested here.
  container.style.cssText = "all: initial; display: block";
  return [...container.querySelectorAll("*")].map((element, index) => {
    const [part = ""] = /shopper-chat-(?!part)\S+/.exec(element.getAttribute("class") ?? "") ?? [];
    return { name: `${index} ${element.tagName} ${part}`, values: styleOf(element) };
  });
}

/** Returns the differences between two looks, in words. */
export function differences(one: readonly Look[], other: readonly Look[]): string[] {
  expect(other.map(({ name }) => name)).toEqual(one.map(({ name }) => name));
  return one.flatMap(({ name, values }, element) =>
    values.flatMap((from, index) => {
      const to = other[element]?.values[index];
      return from === to ? [] : `${name}: ${propertyNames?.[index]}: ${from} → ${to}`;
    }),
  );
}

/** Returns the computed value of each property of an element. */
export function styleOf(element: Element): string[] {
  const style = getComputedStyle(element);
  propertyNames ??= [...style];
  return propertyNames.map((name) => style.getPropertyValue(name));
}

/** They are the same for all elements, and asking for them takes longer than reading the values. */
let propertyNames: readonly string[] | undefined;

interface Look {
  /** Which element it is. */
  name: string;
  /** In the order of the properties' names. */
  values: readonly string[];
}

interface ReachableState {
  name: string;
  reach: () => Promise<{ container: HTMLElement; unmount: () => void }>;
}

function toSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/**
 * Returns the visible parts of a composer that have too little contrast, each with the pair of
 * colors, its ratio and the required one: text 4.5:1 (WCAG 1.4.3), edges of controls and the focus
 * ring 3:1 (WCAG 1.4.11). It reads computed colors, so every stylesheet counts.
 */
export function contrastFaults(composer: HTMLElement): string[] {
  const elements = [composer, ...composer.querySelectorAll<HTMLElement>("*")].filter(isVisible);
  return elements.flatMap((element) =>
    getPairs(element).flatMap(({ what, color, on, required }) => {
      const ratio = contrast(over(color, on), on);
      if (ratio >= required) return [];
      const pair = `${hex(over(color, on))} on ${hex(on)}`;
      return `${getPartName(element)}: ${what} ${pair} is ${ratio.toFixed(2)}:1, needs ${required}:1`;
    }),
  );
}

interface Pair {
  what: string;
  color: Color;
  on: Color;
  required: number;
}

type Color = readonly [red: number, green: number, blue: number, alpha: number];

function getPairs(element: HTMLElement): Pair[] {
  const style = getComputedStyle(element);
  const inside = getBackdrop(element);
  const outside = getBackdrop(element.parentElement);
  const isControl = element.matches("button, textarea");
  const pairs: Pair[] = [];
  if (hasText(element) || element.matches("textarea")) {
    pairs.push({ what: "text", color: toColor(style.color), on: inside, required: 4.5 });
  }
  const mark = getComputedStyle(element, "::before");
  if (mark.content === '""') {
    // A shape, which is its background, or a line, which is its border.
    const shape = toColor(mark.backgroundColor);
    const color = shape[3] > 0 ? shape : toColor(mark.borderTopColor);
    pairs.push({ what: "mark", color, on: inside, required: 3 });
  } else if (mark.content !== "none") {
    const on = over(toColor(mark.backgroundColor), inside);
    pairs.push({ what: "mark", color: toColor(mark.color), on, required: 3 });
  }
  // A button is recognized by its text, which needs more contrast than an edge, or by its photo.
  if (isControl && !hasText(element) && !element.matches("[aria-disabled=true], :has(> img)")) {
    const edge = over(toColor(style.borderTopColor), inside);
    pairs.push({ what: "edge", color: edge, on: outside, required: 3 });
  }
  if (isControl && element.matches(":focus-visible")) {
    const ring = style.outlineStyle === "none" ? NOTHING : toColor(style.outlineColor);
    pairs.push({ what: "focus ring", color: ring, on: outside, required: 3 });
    if (!style.outlineOffset.startsWith("-")) return pairs;
    pairs.push({ what: "focus ring", color: ring, on: inside, required: 3 });
  }
  return pairs;
}

function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility() && element.closest(".shopper-chat-visually-hidden") === null;
}

function hasText(element: HTMLElement): boolean {
  return [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
}

function getPartName(element: HTMLElement): string {
  const named = element.closest<HTMLElement>("[class*=shopper-chat-]");
  return named?.className.match(/shopper-chat-(?!part\b)([\w-]+)/)?.[1] ?? "root";
}

/** Returns the color behind the text of an element. */
function getBackdrop(element: Element | null): Color {
  if (element === null) return WHITE;
  const own = toColor(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : over(own, getBackdrop(element.parentElement));
}

/** Returns a color painted over an opaque color. */
function over([red, green, blue, alpha]: Color, under: Color): Color {
  const mix = (upper: number, lower: number) => upper * alpha + lower * (1 - alpha);
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
}

/** Parses a CSS color. A canvas accepts every notation. */
function toColor(css: string): Color {
  const known = COLORS.get(css);
  if (known) return known;
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("There is no canvas to compute colors with.");
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  const color: Color = [red, green, blue, alpha / 255];
  COLORS.set(css, color);
  return color;
}

const COLORS = new Map<string, Color>();

function contrast(one: Color, other: Color): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Returns the relative luminance, as WCAG defines it. */
function luminance([red, green, blue]: Color): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function hex([red, green, blue]: Color): string {
  const digits = (channel: number) => Math.round(channel).toString(16).padStart(2, "0");
  return `#${[red, green, blue].map(digits).join("")}`;
}

const WHITE: Color = [255, 255, 255, 1];
const NOTHING: Color = [0, 0, 0, 0];

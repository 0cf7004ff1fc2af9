import type { ComposerClassNames } from "../composer/ComposerClassNames.ts";

/** Our own look, and those of three invented retailers: their stylesheets are in this folder. */
export const BRANDS: Readonly<Record<BrandName, Brand>> = {
  none: { title: "No brand", schemes: ["light", "dark"] },
  "thistle-and-loam": { title: "Thistle & Loam", schemes: ["light", "dark"] },
  pricebolt: {
    title: "Pricebolt",
    schemes: ["light", "dark"],
    classNames: { label: "pricebolt-label" },
  },
  "halden-and-roe": {
    title: "Halden & Roe",
    schemes: ["dark"],
    classNames: { label: "halden-and-roe-label" },
  },
};

/** The class that sets a brand's tokens. */
export type BrandName = "none" | "thistle-and-loam" | "pricebolt" | "halden-and-roe";

export interface Brand {
  title: string;
  /** The color schemes that it supports. */
  schemes: readonly [Scheme, ...Scheme[]];
  /** The `classNames` of its composers. */
  classNames?: ComposerClassNames;
}

export type Scheme = "light" | "dark";

/** Returns the brand and color scheme that Storybook's toolbar has chosen. */
export function chosenBrand(globals: Record<string, unknown>): Brand & {
  name: BrandName;
  colorScheme: Scheme;
} {
  const name = isBrandName(globals.brand) ? globals.brand : "none";
  const brand = BRANDS[name];
  const colorScheme = brand.schemes.find((scheme) => scheme === globals.colorScheme);
  return { ...brand, name, colorScheme: colorScheme ?? brand.schemes[0] };
}

function isBrandName(name: unknown): name is BrandName {
  return typeof name === "string" && name in BRANDS;
}

import type { ComposerClassNames } from "../composer/ComposerClassNames.ts";

/** The look as it ships, and three invented retailers', whose sheets stand beside this file. */
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

/** The class that a brand's tokens are set on. */
export type BrandName = "none" | "thistle-and-loam" | "pricebolt" | "halden-and-roe";

export interface Brand {
  title: string;
  /** The colour schemes that it has. */
  schemes: readonly [Scheme, ...Scheme[]];
  /** What its composers have in `classNames`. */
  classNames?: ComposerClassNames;
}

export type Scheme = "light" | "dark";

/** What the toolbar of Storybook has chosen. */
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

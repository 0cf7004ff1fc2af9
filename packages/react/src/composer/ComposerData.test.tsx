import { expect, it } from "vitest";
import { COMPOSER_STATES } from "../../testing/composerStates.ts";
import styles from "../styles.css?raw";
import type {
  ComposerBannerData,
  ComposerMessageData,
  ComposerRootData,
  ComposerStatusData,
} from "./ComposerData.ts";

/** The documented attributes. A missing or an unknown one does not compile. */
const DOCUMENTED: Record<
  | keyof ComposerBannerData
  | keyof ComposerMessageData
  | keyof ComposerRootData
  | keyof ComposerStatusData,
  true
> = {
  "data-about": true,
  "data-availability": true,
  "data-color-scheme": true,
  "data-delivery": true,
  "data-empty": true,
  "data-kind": true,
  "data-over-limit": true,
  "data-state": true,
  "data-status": true,
};

it("the types document each data attribute of a composer, and no other", async () => {
  const seen = new Set<string>();
  for (const { reach } of COMPOSER_STATES) {
    const { container, unmount } = await reach("Ripe avocados");
    for (const { attributes } of container.querySelectorAll("*")) {
      for (const { name } of attributes) if (name.startsWith("data-")) seen.add(name);
    }
    unmount();
  }
  expect([...seen].toSorted()).toEqual(Object.keys(DOCUMENTED));
  const used = [...styles.matchAll(/\[(data-[\w-]+)/g)].map(([, name = ""]) => name);
  expect(used.filter((name) => !(name in DOCUMENTED))).toEqual([]);
});

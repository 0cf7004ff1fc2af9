import { describe, expect, it } from "vitest";
import "../styles.css";
import { emulateMedia } from "../../testing/emulate.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

const LIGHT = { backgroundColor: "rgb(255, 255, 255)", colorScheme: "light" };
const DARK = { backgroundColor: "rgb(22, 26, 24)", colorScheme: "dark" };

describe("the color scheme", () => {
  it.each([
    ["dark", undefined, LIGHT],
    ["dark", "light", LIGHT],
    ["light", "dark", DARK],
    ["light", "system", LIGHT],
    ["dark", "system", DARK],
  ] as const)(
    "on a %s device, colorScheme %s has the right colors",
    async (device, colorScheme, look) => {
      await emulateMedia({ "prefers-color-scheme": device });
      const { getByRole } = renderComposer(colorScheme && { colorScheme });
      expect(getComputedStyle(getByRole("group"))).toMatchObject(look);
    },
  );
});

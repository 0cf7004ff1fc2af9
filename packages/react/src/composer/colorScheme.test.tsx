import { afterEach, describe, expect, it } from "vitest";
import { cdp } from "vitest/browser";
import "../styles.css";
import { renderComposer } from "../testing/renderComposer.tsx";

const LIGHT = { backgroundColor: "rgb(255, 255, 255)", colorScheme: "light" };
const DARK = { backgroundColor: "rgb(22, 26, 24)", colorScheme: "dark" };

afterEach(() => deviceIs(""));

describe("the colour scheme", () => {
  it.each([
    ["dark", undefined, LIGHT],
    ["dark", "light", LIGHT],
    ["light", "dark", DARK],
    ["light", "system", LIGHT],
    ["dark", "system", DARK],
  ] as const)("on a %s device with %s", async (device, colorScheme, look) => {
    await deviceIs(device);
    const { getByRole } = renderComposer(colorScheme && { colorScheme });
    expect(getComputedStyle(getByRole("group"))).toMatchObject(look);
  });
});

function deviceIs(scheme: "light" | "dark" | ""): Promise<unknown> {
  const features = [{ name: "prefers-color-scheme", value: scheme }];
  return cdp().send("Emulation.setEmulatedMedia", { features });
}

import { act } from "@testing-library/react";
import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import chat from "../chat.css?inline";
import type { ComposerClassNames } from "../composer/ComposerClassNames.ts";
import styles from "../styles.css?inline";
import { addStyles } from "../testing/addStyles.ts";
import { CHAT_STATES } from "../testing/chatStates.ts";
import { COMPOSER_STATES } from "../testing/composerStates.ts";
import { contrastFaults } from "../testing/contrastFaults.ts";
import { BRANDS, type Scheme } from "./brands.ts";

const SHEETS: Record<string, string> = import.meta.glob("./*.css", {
  query: "?inline",
  import: "default",
  eager: true,
});

describe("a theme", () => {
  it.each(
    Object.entries(BRANDS).flatMap(([name, { schemes, classNames }]) =>
      schemes.map((scheme) => ({ name, scheme, classNames })),
    ),
  )(
    "has enough contrast in every state: $name $scheme",
    async (theme) => {
      expect(await faultsOf(theme)).toEqual([]);
    },
    60_000,
  );

  it.each(Object.entries(SHEETS))("is fifteen declarations at most: %s", (_, sheet) => {
    const declarations = sheet.match(/;/g) ?? [];
    expect(declarations.length).toBeGreaterThan(0);
    expect(declarations.length).toBeLessThanOrEqual(15);
  });

  it.each(Object.entries(SHEETS))("needs nothing that a build takes apart: %s", (_, sheet) => {
    expect(sheet).not.toContain("light-dark(");
  });
});

it("names the theme, the state, the pair and the ratio when a theme has too little contrast", async () => {
  addStyles(".pastel { --shopper-chat-accent: #7bd; --shopper-chat-on-accent: #fff }");
  const faults = await faultsOf({ name: "pastel", scheme: "light" });
  expect(faults).toContain(
    "pastel light, empty: send: text #ffffff on #77bbdd is 2.11:1, needs 4.5:1",
  );
  expect(faults).toContain(
    "pastel light, refused as empty: field: focus ring #77bbdd on #ffffff is 2.11:1, needs 3:1",
  );
}, 60_000);

/** Goes through every state, and over every button in it with the pointer and by keyboard. */
async function faultsOf({ name, scheme, classNames }: Theme): Promise<string[]> {
  addStyles(styles);
  addStyles(chat);
  addStyles(SHEETS[`./${name}.css`] ?? "");
  document.body.classList.add(name);
  document.body.dataset.colorScheme = scheme;
  onTestFinished(() => {
    document.body.classList.remove(name);
    delete document.body.dataset.colorScheme;
  });
  const faults = new Set<string>();
  const look = { colorScheme: scheme, classNames };
  const states = [
    ...COMPOSER_STATES.map(({ name: state, reach }) => ({
      state,
      show: () => reach("Ripe avocados", look),
    })),
    ...CHAT_STATES.map(({ name: state, reach }) => ({
      state: `chat ${state}`,
      show: () => reach(look),
    })),
  ];
  for (const { state, show } of states) {
    const { container, unmount } = await show();
    const check = () => {
      for (const fault of contrastFaults(container)) {
        faults.add(`${name} ${scheme}, ${state}: ${fault}`);
      }
    };
    check();
    for (const control of container.querySelectorAll<HTMLElement>("textarea, button")) {
      if (!control.checkVisibility()) continue;
      await userEvent.hover(control);
      // The keyboard was used last, so focus is shown.
      await userEvent.keyboard("{Escape}");
      act(() => control.focus());
      expect(control.matches(":focus-visible")).toBe(true);
      check();
    }
    unmount();
  }
  return [...faults];
}

interface Theme {
  /** The class that its tokens are set on. */
  name: string;
  scheme: Scheme;
  classNames?: ComposerClassNames | undefined;
}

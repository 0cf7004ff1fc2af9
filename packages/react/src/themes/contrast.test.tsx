import { act } from "@testing-library/react";
import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { addStyles } from "../../testing/addStyles.ts";
import { CHAT_STATES } from "../../testing/chatStates.ts";
import { COMPOSER_STATES } from "../../testing/composerStates.ts";
import { contrastFaults } from "../../testing/contrastFaults.ts";
import chat from "../chat.css?inline";
import type { ComposerClassNames } from "../composer/ComposerClassNames.ts";
import styles from "../styles.css?inline";
import { BRANDS, type Scheme } from "./brands.ts";

const SHEETS: Record<string, string> = import.meta.glob("./*.css", {
  query: "?inline",
  import: "default",
  eager: true,
});

describe("themes", () => {
  it.each(
    Object.entries(BRANDS).flatMap(([name, { schemes, classNames }]) =>
      schemes.map((scheme) => ({ name, scheme, classNames })),
    ),
  )(
    "have enough contrast in every state: $name $scheme",
    async (theme) => {
      expect(await faultsOf(theme)).toEqual([]);
    },
    60_000,
  );

  it.each(Object.entries(SHEETS))("have at most fifteen declarations: %s", (_, sheet) => {
    const declarations = sheet.match(/;/g) ?? [];
    expect(declarations.length).toBeGreaterThan(0);
    expect(declarations.length).toBeLessThanOrEqual(15);
  });

  it.each(Object.entries(SHEETS))("use no light-dark(), which builds compile: %s", (_, sheet) => {
    expect(sheet).not.toContain("light-dark(");
  });
});

it("contrastFaults names the theme, the state, the pair and the ratio", async () => {
  addStyles(".pastel { --shopper-chat-accent: #7bd; --shopper-chat-on-accent: #fff }");
  const faults = await faultsOf({ name: "pastel", scheme: "light" });
  expect(faults).toContain(
    "pastel light, empty: send-button: text #ffffff on #77bbdd is 2.11:1, needs 4.5:1",
  );
  expect(faults).toContain(
    "pastel light, empty: textarea: focus ring #77bbdd on #ffffff is 2.11:1, needs 3:1",
  );
}, 60_000);

/** Checks every state, with each control hovered and focused. */
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
      // After a key press, focus is visible.
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
  /** The class that sets its tokens. */
  name: string;
  scheme: Scheme;
  classNames?: ComposerClassNames | undefined;
}

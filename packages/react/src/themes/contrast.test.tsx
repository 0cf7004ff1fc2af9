import { act } from "@testing-library/react";
import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { addStyles } from "../../testing/addStyles.ts";
import { CHAT_STATES } from "../../testing/chatStates.ts";
import { COMPOSER_STATES } from "../../testing/composerStates.ts";
import { contrastFaults } from "../../testing/contrastFaults.ts";
import chat from "../chat.css?inline";
import styles from "../styles.css?inline";
import { BRANDS, type Scheme } from "./brands.ts";

const SHEETS: Record<string, string> = import.meta.glob(["./*.css", "!./welcome.css"], {
  query: "?inline",
  import: "default",
  eager: true,
});

/** Each theme in each of its color schemes. */
const THEMES = Object.entries(BRANDS).flatMap(([name, { schemes }]) =>
  schemes.map((scheme): Theme => ({ name, scheme })),
);

/** The classes of all themes: a class has rules only in the sheet of its theme. */
const CLASS_NAMES: Record<string, string> = {};
for (const { classNames = {} } of Object.values(BRANDS)) {
  for (const [part, name] of Object.entries(classNames)) {
    CLASS_NAMES[part] = `${CLASS_NAMES[part] ?? ""} ${name}`;
  }
}

const PLACES = [
  ...COMPOSER_STATES.map(({ name: state, reach }) => ({
    state,
    show: () => reach("Ripe avocados", { classNames: CLASS_NAMES }),
  })),
  ...CHAT_STATES.map(({ name, reach }) => ({
    state: `chat ${name}`,
    show: () => reach({ classNames: CLASS_NAMES }),
  })),
];

describe("themes", () => {
  it.each(PLACES)(
    "have enough contrast with each control hovered and focused: $state",
    async (place) => {
      expect(await faultsOf(place, THEMES)).toEqual([]);
    },
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
  const faults = [];
  for (const place of PLACES.filter(({ state }) => state === "too long")) {
    faults.push(...(await faultsOf(place, [{ name: "pastel", scheme: "light" }])));
  }
  expect(faults).toContain(
    "pastel light, too long: send-button: text #ffffff on #77bbdd is 2.11:1, needs 4.5:1",
  );
  expect(faults).toContain(
    "pastel light, too long: textarea: focus ring #77bbdd on #ffffff is 2.11:1, needs 3:1",
  );
});

/** Checks a state in each theme, with each control hovered and focused. */
async function faultsOf({ state, show }: Place, themes: readonly Theme[]): Promise<string[]> {
  addStyles(styles);
  addStyles(chat);
  // A color that is on its way to another one is neither.
  addStyles("* { animation: none !important; transition: none !important }");
  const { container } = await show();
  const faults = new Set<string>();
  const check = () => {
    for (const { name, scheme } of themes) {
      const leave = enterTheme(container, name, scheme);
      for (const fault of contrastFaults(container)) {
        faults.add(`${name} ${scheme}, ${state}: ${fault}`);
      }
      leave();
    }
  };
  check();
  for (const control of container.querySelectorAll<HTMLElement>("textarea, button")) {
    if (!control.checkVisibility()) continue;
    // What is only in sight while it has focus can't be hovered.
    if (!control.matches(".shopper-chat-visually-hidden")) await userEvent.hover(control);
    // After a key press, focus is visible.
    await userEvent.keyboard("{Escape}");
    act(() => control.focus());
    expect(control.matches(":focus-visible")).toBe(true);
    check();
  }
  return [...faults];
}

function enterTheme(container: HTMLElement, name: string, scheme: Scheme): () => void {
  const remove = addStyles(SHEETS[`./${name}.css`] ?? "");
  document.body.classList.add(name);
  document.body.dataset.colorScheme = scheme;
  for (const root of container.querySelectorAll<HTMLElement>(".shopper-chat[data-color-scheme]")) {
    root.dataset.colorScheme = scheme;
  }
  const leave = () => {
    remove();
    document.body.classList.remove(name);
    delete document.body.dataset.colorScheme;
  };
  onTestFinished(leave);
  return leave;
}

interface Place {
  state: string;
  show: () => Promise<{ container: HTMLElement }>;
}

interface Theme {
  /** The class that sets its tokens. */
  name: string;
  scheme: Scheme;
}

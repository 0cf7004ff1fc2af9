import { act } from "@testing-library/react";
import { expect, it } from "vitest";
import { CHAT_STATES, openPhoto } from "../../testing/chatStates.ts";
import { COMPOSER_STATES } from "../../testing/composerStates.ts";
import { differencesOf } from "../../testing/looks.ts";
import { renderLauncher } from "../../testing/renderLauncher.tsx";
import chatStyles from "../chat.css?inline";
import type { ChatClassNames } from "../conversation/ChatClassNames.ts";
import type { LauncherClassNames } from "../launcher/LauncherClassNames.ts";
import styles from "../styles.css?inline";

/** A class for some parts of each kind. */
const CHAT_CLASSES: ChatClassNames = {
  composer: "brand",
  content: "brand",
  textarea: "brand",
  label: "brand",
  log: "brand",
  message: "brand",
  messageText: "brand",
  photo: "brand",
  root: "brand",
  sendButton: "brand",
};
const LAUNCHER_CLASSES: LauncherClassNames = {
  launcher: "brand",
  launcherButton: "brand",
  panel: "brand",
  panelHeader: "brand",
  closeButton: "brand",
};

it.each([
  [
    "a chat",
    [...CHAT_STATES, openPhoto].map(({ name, reach }) => ({ name, reach: () => reach() })),
  ],
  [
    "a chat with classes of the app",
    [...CHAT_STATES, openPhoto].map(({ name, reach }) => ({
      name,
      reach: () => reach({ classNames: CHAT_CLASSES }),
    })),
  ],
  ["a composer", COMPOSER_STATES.map(({ name, reach }) => ({ name, reach: () => reach("Limes") }))],
  ["a launcher", [openLauncher("open", {}), openLauncher("classed", LAUNCHER_CLASSES)]],
])(
  "%s looks the same with chat.css before styles.css",
  async (_, states) => {
    const after = [styles, chatStyles];
    expect(await differencesOf(states, after, [after.toReversed()])).toEqual([[]]);
  },
  30_000,
);

function openLauncher(name: string, classNames: LauncherClassNames) {
  return {
    name,
    async reach() {
      const rendered = await renderLauncher({ classNames });
      act(() => rendered.launcher().click());
      return rendered;
    },
  };
}

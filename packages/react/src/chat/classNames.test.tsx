import { expect, it } from "vitest";
import chatStyles from "../chat.css?inline";
import styles from "../styles.css?inline";
import { addStyles } from "../testing/addStyles.ts";
import { CHAT_STATES, openPhoto } from "../testing/chatStates.ts";
import { differences, lookOf } from "../testing/looks.ts";
import type { ChatPart } from "./ChatClassNames.ts";

/** A class for every part; one that is missing here does not compile. */
const CLASS_NAMES: Record<ChatPart, string> = {
  actions: "brand brand-actions",
  alert: "brand brand-alert",
  availability: "brand brand-availability",
  avatar: "brand brand-avatar",
  banner: "brand brand-banner",
  bar: "brand brand-bar",
  button: "brand brand-button",
  composer: "brand brand-composer",
  content: "brand brand-content",
  counter: "brand brand-counter",
  date: "brand brand-date",
  day: "brand brand-day",
  field: "brand brand-field",
  footer: "brand brand-footer",
  hint: "brand brand-hint",
  label: "brand brand-label",
  link: "brand brand-link",
  log: "brand brand-log",
  message: "brand brand-message",
  messageState: "brand brand-messageState",
  messageText: "brand brand-messageText",
  messages: "brand brand-messages",
  meta: "brand brand-meta",
  newMessages: "brand brand-newMessages",
  notes: "brand brand-notes",
  notice: "brand brand-notice",
  photo: "brand brand-photo",
  photoDialog: "brand brand-photoDialog",
  photoLarge: "brand brand-photoLarge",
  photoNote: "brand brand-photoNote",
  quickReplies: "brand brand-quickReplies",
  quickReply: "brand brand-quickReply",
  root: "brand brand-root",
  send: "brand brand-send",
  sender: "brand brand-sender",
  skeleton: "brand brand-skeleton",
  stale: "brand brand-stale",
  status: "brand brand-status",
  view: "brand brand-view",
  wait: "brand brand-wait",
};

/** Seen in the states of a composer alone (../composer/classNames.test.tsx). */
const OF_THE_COMPOSER = ["footer", "quickReplies", "quickReply", "status", "wait"];

const BRAND = ".brand { background: red; text-transform: uppercase }";
const PAGE = `* { all: revert } a, button, dialog, div, img, label, li, p, section, span, textarea, time, ul {
  background: red; border: 3px dashed; color: lime; display: inline; float: left; font: 9px/1 monospace;
  margin: 13px; max-width: 31px; padding: 13px; text-decoration: overline; text-transform: uppercase }`;

const OURS = [styles, chatStyles];
const CLASSED = [...CHAT_STATES, openPhoto].map(({ name, reach }) => ({
  name,
  reach: () => reach({ classNames: CLASS_NAMES }),
}));

it.each([
  ["before", [BRAND, ...OURS]],
  ["after", [...OURS, BRAND]],
])("a class of the host's wins on every part, with its sheet %s ours", async (_, sheets) => {
  sheets.forEach(addStyles);
  const seen = new Set<string>();
  for (const { reach } of CLASSED) {
    const { container, unmount } = await reach();
    for (const part of container.querySelectorAll(".brand:not(.shopper-chat-unseen)")) {
      seen.add(part.className.replace(/.*brand-(\w+).*/, "$1"));
      expect({ [part.className]: getComputedStyle(part) }).toMatchObject({
        [part.className]: { backgroundColor: "rgb(255, 0, 0)", textTransform: "uppercase" },
      });
    }
    unmount();
  }
  const parts = Object.keys(CLASS_NAMES).filter((part) => !OF_THE_COMPOSER.includes(part));
  expect([...seen].toSorted()).toEqual(parts.toSorted());
});

it.each([
  ["before", [PAGE, ...OURS]],
  ["after", [...OURS, PAGE]],
])(
  "a part with a class is as strong as the page's element rules, %s ours",
  async (_, sheets) => {
    const plain = await lookOf(CLASSED, OURS);
    expect(differences(plain, await lookOf(CLASSED, sheets))).toEqual([]);
  },
  30_000,
);

import { expect, it } from "vitest";
import { addStyles } from "../../testing/addStyles.ts";
import { CHAT_STATES, openPhoto } from "../../testing/chatStates.ts";
import { differencesOf } from "../../testing/looks.ts";
import chatStyles from "../chat.css?inline";
import type { ChatPart } from "../conversation/ChatClassNames.ts";
import styles from "../styles.css?inline";

/** A class for every part. A missing one does not compile. */
const CLASS_NAMES: Record<ChatPart, string> = {
  actions: "brand brand-actions",
  availability: "brand brand-availability",
  avatar: "brand brand-avatar",
  banner: "brand brand-banner",
  button: "brand brand-button",
  composer: "brand brand-composer",
  content: "brand brand-content",
  copy: "brand brand-copy",
  counter: "brand brand-counter",
  dateSeparator: "brand brand-dateSeparator",
  day: "brand brand-day",
  errorText: "brand brand-errorText",
  footer: "brand brand-footer",
  header: "brand brand-header",
  hint: "brand brand-hint",
  label: "brand brand-label",
  link: "brand brand-link",
  log: "brand brand-log",
  message: "brand brand-message",
  messageFooter: "brand brand-messageFooter",
  messageHeader: "brand brand-messageHeader",
  messageState: "brand brand-messageState",
  messageError: "brand brand-messageError",
  messageTools: "brand brand-messageTools",
  messageText: "brand brand-messageText",
  messages: "brand brand-messages",
  newMessages: "brand brand-newMessages",
  newMessagesLine: "brand brand-newMessagesLine",
  jumpToLatest: "brand brand-jumpToLatest",
  intro: "brand brand-intro",
  introTitle: "brand brand-introTitle",
  notice: "brand brand-notice",
  photo: "brand brand-photo",
  photoCaption: "brand brand-photoCaption",
  photoDialog: "brand brand-photoDialog",
  photoLarge: "brand brand-photoLarge",
  photoNote: "brand brand-photoNote",
  quickReplies: "brand brand-quickReplies",
  quickReply: "brand brand-quickReply",
  rateLimit: "brand brand-rateLimit",
  refreshFailed: "brand brand-refreshFailed",
  root: "brand brand-root",
  sendButton: "brand brand-sendButton",
  skeleton: "brand brand-skeleton",
  status: "brand brand-status",
  subtitle: "brand brand-subtitle",
  textarea: "brand brand-textarea",
  title: "brand brand-title",
  toolbar: "brand brand-toolbar",
  viewport: "brand brand-viewport",
};

/** Only in the states of a composer (../composer/classNames.test.tsx). */
const OF_THE_COMPOSER = ["footer", "quickReplies", "quickReply", "rateLimit", "status"];

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
])("a class of the app wins on every part, with its stylesheet %s ours", async (_, sheets) => {
  sheets.forEach(addStyles);
  const seen = new Set<string>();
  for (const { reach } of CLASSED) {
    const { container, unmount } = await reach();
    for (const part of container.querySelectorAll(".brand:not(.shopper-chat-visually-hidden)")) {
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
  "a part with a class keeps its look over the page's element rules, %s ours",
  async (_, sheets) => {
    expect(await differencesOf(CLASSED, OURS, [sheets])).toEqual([[]]);
  },
  30_000,
);

/** What the others are compared with, inside each round. */
export const BASELINE = "bare-react";

/** What the heap is counted from. */
export const EMPTY_PAGE = "empty-react";

const ELEMENT = "@shopper-chat/element";

/** All that are measured, in the order of the tables; each is one file. */
export const CONTESTANTS: readonly ContestantEntry[] = [
  ours("composer", "`<ShopperChatComposer>`"),
  ours("hook", "`useSendShopperMessage` under the field of bare React"),
  ours("chat", "`<ShopperChat>`, no messages"),
  {
    ...ours("chat-500", "`<ShopperChat>`, 500 messages"),
    trials: ["keysEmpty", "keysDraft", "mount1", "heap", "scroll"],
  },
  { ...ours("element", "`<shopper-chat-composer>`, everything inside"), package: ELEMENT },
  { ...ours("element-chat", "`<shopper-chat>`, no messages, everything inside"), package: ELEMENT },
  floor("bare-dom", "bare DOM: field and button"),
  floor("bare-dom-counter", "bare DOM with a counter"),
  floor(BASELINE, "bare React: controlled, counter, `useMutation`"),
  {
    ...floor("same-elements", "the composer's elements and look, and nothing that they do"),
    trials: ["mount1", "mount100"],
  },
  { ...floor(EMPTY_PAGE, "a page with React and nothing else"), trials: ["heap"] },
  { ...floor("plain-list", "500 paragraphs in a box that scrolls"), trials: ["scroll"] },
  peer("mui", "@mui/material", "recipe: Material UI `TextField`"),
  peer("react-aria", "react-aria-components", "recipe: React Aria `TextField`"),
  peer("stream-chat-react", "stream-chat-react", "stream-chat-react `MessageComposer`"),
  peer("react-chat-elements", "react-chat-elements", "react-chat-elements `Input`"),
  peer("chatscope", "@chatscope/chat-ui-kit-react", "chatscope `MessageInput`"),
  peer("assistant-ui", "@assistant-ui/react", "assistant-ui `ComposerPrimitive`"),
  peer("sendbird", "@sendbird/uikit-react", "sendbird `MessageInput`"),
];

export interface ContestantEntry {
  name: string;
  /** Peers have a folder and an install of their own. */
  kind: "ours" | "floor" | "peer";
  /** What it is, for the tables. */
  what: string;
  /** Its file, from the bench's folder. */
  file: string;
  /** What is installed for it; a peer may need others beside it, which are in its package.json. */
  package?: string;
  /** What it takes part in. @default all but scrolling */
  trials?: readonly TrialName[];
}

export type TrialName = "keysEmpty" | "keysDraft" | "mount1" | "mount100" | "heap" | "scroll";

/** Whether the contestant is measured so. */
export function takesPart({ trials }: ContestantEntry, trial: TrialName): boolean {
  return trials ? trials.includes(trial) : trial !== "scroll";
}

/** Whether it has a field, and so can be typed into and sent with. */
export function isComposer(entry: ContestantEntry): boolean {
  return takesPart(entry, "keysEmpty");
}

function ours(name: string, what: string): ContestantEntry {
  const file = `contestants/${name}${name.startsWith("element") ? ".ts" : ".tsx"}`;
  return { name, kind: "ours", what, file, package: "@shopper-chat/react" };
}

function floor(name: string, what: string): ContestantEntry {
  const file = `contestants/${name}${name.startsWith("bare-dom") ? ".ts" : ".tsx"}`;
  return { name, kind: "floor", what, file };
}

function peer(name: string, ofPackage: string, what: string): ContestantEntry {
  const file = `peers/${name}/contestant.tsx`;
  return { name, kind: "peer", what, file, package: ofPackage };
}

/** The contestant that the others are compared with, inside each round. */
export const BASELINE = "bare-react";

/** The contestant whose heap is subtracted. */
export const EMPTY_PAGE = "empty-react";

const ELEMENT = "@shopper-chat/element";

/** All contestants, in the order of the tables. Each is one file. */
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
  /** Whether it is a peer, with its own folder and install. */
  kind: "ours" | "floor" | "peer";
  /** Its description in the tables. */
  what: string;
  /** The path of its file in the folder of the bench. */
  file: string;
  /** Its packages. The package.json of a peer may contain others that it needs. */
  package?: string;
  /** Its measurements. @default all except scrolling */
  trials?: readonly TrialName[];
}

export type TrialName = "keysEmpty" | "keysDraft" | "mount1" | "mount100" | "heap" | "scroll";

/** Whether the contestant takes part in a measurement. */
export function takesPart({ trials }: ContestantEntry, trial: TrialName): boolean {
  return trials ? trials.includes(trial) : trial !== "scroll";
}

/** Whether it has a textarea, so that one can type and send. */
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

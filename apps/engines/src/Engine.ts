import type { Role } from "./findInPage.ts";

/** A browser that is controlled through WebDriver. */
export interface Engine {
  name: string;
  /** The version, set after the first page was opened. */
  version: () => string;
  /** Whether its pages use forced colours. */
  hasForcedColors: boolean;
  /** Opens a page in a new session. */
  openPage: () => Promise<EnginePage>;
  close: () => Promise<void>;
}

/** A page, with real key and pointer events. */
export interface EnginePage {
  goto: (url: string) => Promise<void>;
  reload: () => Promise<void>;
  back: () => Promise<void>;
  /** Calls a function inside the page. It can't use anything from outside except its argument. */
  evaluate: <Result>(inPage: (text: string) => Result, text?: string) => Promise<Awaited<Result>>;
  /** The element that `findInPage` finds. */
  find: (role: Role, words: string) => Promise<EngineElement | null>;
  /** Presses the keys of a text in the focused element. */
  type: (text: string) => Promise<void>;
  press: (key: Key) => Promise<void>;
  /** The console errors and warnings, if the driver reports them. */
  problems: () => readonly string[];
  close: () => Promise<void>;
}

interface EngineElement {
  click: () => Promise<void>;
}

export type Key = "Enter" | "Shift+Enter" | "Tab" | "Escape" | "Backspace";

import type { Role } from "./findInPage.ts";

/** A browser that is driven through WebDriver. */
export interface Engine {
  name: string;
  /** Known when it has opened a page. */
  version: () => string;
  /** Whether its pages have the customer's colours. */
  hasForcedColors: boolean;
  /** Opens a page that knows nothing of those before it. */
  openPage: () => Promise<EnginePage>;
  close: () => Promise<void>;
}

/** One page of it, with keys and a pointer as a person's. */
export interface EnginePage {
  goto: (url: string) => Promise<void>;
  reload: () => Promise<void>;
  back: () => Promise<void>;
  /** Calls a function in the page. It can use nothing from outside itself but its argument. */
  evaluate: <Result>(inPage: (text: string) => Result, text?: string) => Promise<Awaited<Result>>;
  /** What `findInPage` finds. */
  find: (role: Role, words: string) => Promise<EngineElement | null>;
  /** Presses the keys of a text, one after the other, where the focus is. */
  type: (text: string) => Promise<void>;
  press: (key: Key) => Promise<void>;
  /** What came to the console as an error or a warning, where the driver tells. */
  problems: () => readonly string[];
  close: () => Promise<void>;
}

interface EngineElement {
  click: () => Promise<void>;
}

export type Key = "Enter" | "Shift+Enter" | "Tab" | "Escape" | "Backspace";

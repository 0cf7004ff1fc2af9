import type { Install } from "../build/measureInstall.ts";
import type { Weight } from "../build/weigh.ts";
import type { Scroll } from "../measure/measureScroll.ts";
import type { KeystrokeCounts } from "../measure/tryOut.ts";

/** The results of one run of the bench. */
export interface Results {
  /** The version of `@shopper-chat/react`. */
  version: string;
  /** Chromium's name and version; absent without a browser. */
  browser?: string | undefined;
  rounds: number;
  machine: {
    cores: number;
    /** The load average of one minute, before the run and at its end. */
    load: { before: number; after: number };
  };
  contestants: readonly ContestantResults[];
}

export interface ContestantResults {
  name: string;
  what: string;
  /** The version of its package. */
  version?: string | undefined;
  /** The step that failed. Earlier measurements are included. */
  problems: readonly string[];
  weight?: Weight | undefined;
  install?: Install | undefined;
  counts?: KeystrokeCounts | undefined;
  keysEmpty?: Ratioed | undefined;
  keysDraft?: Ratioed | undefined;
  mount1?: Ratioed | undefined;
  mount100?: Ratioed | undefined;
  /** The heap with one copy, minus an empty React page in the same round, in bytes. */
  heap?: number | undefined;
  scroll?: Scroll | undefined;
}

/** The medians of all rounds. */
export interface Ratioed {
  /** The CPU time of the main thread, in milliseconds. */
  total: number;
  script: number;
  /** The ratio to bare React in the same round. */
  totalToReact: number;
  scriptToReact: number;
}

import type { Install } from "../build/measureInstall.ts";
import type { Weight } from "../build/weigh.ts";
import type { Scroll } from "../measure/measureScroll.ts";
import type { KeystrokeCounts } from "../measure/tryOut.ts";

/** What one run of the bench found. */
export interface Results {
  /** Of `@shopper-chat/react`. */
  version: string;
  /** As Chromium names itself; absent where there was none. */
  browser?: string | undefined;
  rounds: number;
  machine: {
    cores: number;
    /** How many processes wanted the cores, over a minute before the run and before its end. */
    load: { before: number; after: number };
  };
  contestants: readonly ContestantResults[];
}

export interface ContestantResults {
  name: string;
  what: string;
  /** Of its package. */
  version?: string | undefined;
  /** What it fails at. What was measured before that is here all the same. */
  problems: readonly string[];
  weight?: Weight | undefined;
  install?: Install | undefined;
  counts?: KeystrokeCounts | undefined;
  keysEmpty?: Ratioed | undefined;
  keysDraft?: Ratioed | undefined;
  mount1?: Ratioed | undefined;
  mount100?: Ratioed | undefined;
  /** In bytes, with one mounted, over an empty React page in the same round. */
  heap?: number | undefined;
  scroll?: Scroll | undefined;
}

/** Medians over the rounds. */
export interface Ratioed {
  /** In milliseconds of the main thread. */
  total: number;
  script: number;
  /** To bare React in the same round. */
  totalToReact: number;
  scriptToReact: number;
}

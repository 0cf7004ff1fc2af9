/** The cost of an action on the main thread of the page. */
export interface Cost {
  /** The CPU time of the thread with painting, in milliseconds. */
  total: number;
  /** The part of it in scripts, in milliseconds. */
  script: number;
  /** The number of layouts. */
  layouts: number;
}

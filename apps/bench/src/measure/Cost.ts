/** What something done on a page cost its main thread. */
export interface Cost {
  /** In milliseconds of the thread's own time, the drawing included. */
  total: number;
  /** Of it in scripts, in milliseconds. */
  script: number;
  /** How often it laid the page out. */
  layouts: number;
}

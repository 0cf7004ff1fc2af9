/** Stands in all that an answer of a test brings, so that a trace of it elsewhere is noticed. */
export const LEAK = "leaked";

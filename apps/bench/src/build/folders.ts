import { fileURLToPath } from "node:url";

/** `apps/bench`, without a slash at the end. */
export const BENCH: string = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** The folder of the built pages, which git ignores. */
export const PAGES: string = `${BENCH}/dist/pages`;

import { fileURLToPath } from "node:url";

/** `apps/bench`, without a slash at the end. */
export const BENCH: string = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** Where the pages are built; git does not keep it. */
export const PAGES: string = `${BENCH}/dist/pages`;

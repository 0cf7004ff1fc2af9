import { cpSync, rmSync } from "node:fs";
import { buildSite } from "./testing/buildSite.ts";

/** `pnpm build:site`: builds the documentation with its stories into `docs/site/dist`. */
const dist = `${import.meta.dirname}/dist`;
const built = await buildSite();
rmSync(dist, { recursive: true, force: true });
cpSync(built.folder, dist, { recursive: true });
built.remove();
process.stdout.write(`Built ${(built.bytes / 1e6).toFixed(1)} MB in docs/site/dist.\n`);

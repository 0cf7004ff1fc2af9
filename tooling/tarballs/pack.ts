import { resolve } from "node:path";
import { packPackages } from "./packPackages.ts";
import { tellInstall } from "./tellInstall.ts";

/** `pnpm tarballs`: packs what a storefront needs, for as long as the registry does not have it. */
const FOLDER = resolve(import.meta.dirname, "../../tarballs");

process.stdout.write(`${tellInstall(packPackages(FOLDER))}\nAll of them are in ${FOLDER}.\n`);

import { resolve } from "node:path";
import { getInstallInstructions } from "./getInstallInstructions.ts";
import { packPackages } from "./packPackages.ts";

/** `pnpm tarballs`: packs the packages, because the registry doesn't have them yet. */
const FOLDER = resolve(import.meta.dirname, "../../tarballs");

process.stdout.write(
  `${getInstallInstructions(packPackages(FOLDER))}\nAll tarballs are in ${FOLDER}.\n`,
);

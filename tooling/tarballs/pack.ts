import { resolve } from "node:path";
import { packPackages } from "./packPackages.ts";

/** `pnpm tarballs`: packs what a storefront needs, for as long as the registry does not have it. */
const FOLDER = resolve(import.meta.dirname, "../../tarballs");

const NEEDED = ["client", "react", "sandbox", "server"].map((name) => `@shopper-chat/${name}`);

const files = packPackages(FOLDER)
  .filter(({ name }) => NEEDED.includes(name))
  .map(({ path }) => path);

process.stdout.write(`In your storefront:

npm install react react-dom @tanstack/react-query@5 \\
  ${files.join(" \\\n  ")}

The others are beside them, in ${FOLDER}.
`);

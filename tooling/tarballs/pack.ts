import { resolve } from "node:path";
import { packPackages } from "./packPackages.ts";

/** `pnpm tarballs`: packs what a storefront needs, for as long as the registry does not have it. */
const FOLDER = resolve(import.meta.dirname, "../../tarballs");

const packed = packPackages(FOLDER);

process.stdout.write(`In a storefront with React:

npm install react react-dom @tanstack/react-query@5 \\
  ${tarballs("client", "react", "sandbox", "server")}

In one without React:

npm install express @hono/node-server \\
  ${tarballs("client", "element", "server")}

All of them are in ${FOLDER}.
`);

function tarballs(...names: readonly string[]): string {
  return packed
    .filter(({ name }) => names.some((each) => name === `@shopper-chat/${each}`))
    .map(({ path }) => path)
    .join(" \\\n  ");
}

import { constants, copyFileSync, existsSync } from "node:fs";
import { createServer } from "vite";

/** `pnpm playground`: gives you a page of your own, and serves it with hot reload. */
const PAGE = `${import.meta.dirname}/src/Page.tsx`;

if (!existsSync(PAGE)) {
  copyFileSync(`${import.meta.dirname}/src/Page.example.tsx`, PAGE, constants.COPYFILE_EXCL);
}
const server = await createServer({ root: import.meta.dirname });
await server.listen();
server.printUrls();
process.stdout.write(`  Edit ${PAGE}\n`);

import { buildSite } from "./testing/buildSite.ts";
import { serveFolder } from "./testing/serveFolder.ts";

/** `pnpm site`: builds the documentation with its stories, and serves it until Ctrl+C. */
process.stdout.write("Building the documentation and the stories. This takes about a minute.\n");
const built = await buildSite();
const { url } = await serveFolder(built.folder, "/");
process.stdout.write(`The documentation is at ${url}\n`);
process.once("SIGINT", () => {
  built.remove();
  process.exit();
});

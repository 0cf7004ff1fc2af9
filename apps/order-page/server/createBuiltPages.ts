import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";
import type { Pages } from "./createStorefront.ts";

/**
 * Serves the page that Vite has built.
 *
 * @throws {Error} When the folder has no build.
 */
export async function createBuiltPages(folder: string): Promise<Pages> {
  const html = await readFile(join(folder, "index.html"), "utf8").catch((cause: unknown) => {
    throw new Error("The order page is not built. Run `pnpm demo`, which builds it first.", {
      cause,
    });
  });
  return { html: async () => html, files: createFiles(folder), policy: "strict" };
}

function createFiles(root: string): Hono {
  const files = new Hono();
  // The names contain a hash of the content.
  files.get("/assets/*", keep("public, max-age=31536000, immutable"), serveStatic({ root }));
  // The files of the public folder, but not index.html, because the page has other addresses.
  files.get("/:name{[\\w-]+\\.(?:svg|png|ico|txt)}", keep("no-cache"), serveStatic({ root }));
  return files;
}

/** Sets how long a file may be cached. `onFound` of serveStatic is called too late for a header. */
function keep(cacheControl: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.ok) c.header("Cache-Control", cacheControl);
  };
}

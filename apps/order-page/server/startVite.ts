import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Connect } from "vite";
import type { Pages } from "./createStorefront.ts";

/** Starts Vite inside the demo's server, which serves the page from source with hot reload. */
export async function startVite(root: string, server: Server): Promise<RunningVite> {
  // Imported here, because the built demo doesn't need Vite.
  const { createServer } = await import("vite");
  const vite = await createServer({
    root,
    appType: "custom",
    clearScreen: false,
    // The demo prints one address to open, which must stay visible.
    logLevel: "warn",
    server: {
      middlewareMode: true,
      // Updates use the demo's own port.
      hmr: { server },
      // Vite's CORS would allow pages of every port of this machine, and respond to their preflights.
      cors: false,
    },
  });
  return {
    middlewares: vite.middlewares,
    pages: {
      html: async (path) =>
        vite.transformIndexHtml(path, await readFile(join(root, "index.html"), "utf8")),
      policy: "vite",
    },
    close: () => vite.close(),
  };
}

export interface RunningVite {
  /** Serves the page's modules, and passes other requests on. */
  middlewares: Connect.Server;
  pages: Pages;
  close: () => Promise<void>;
}

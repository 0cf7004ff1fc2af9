import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Connect } from "vite";
import type { Pages } from "./createStorefront.ts";

/** Starts Vite within the demo's own server: the page from its sources, and updated in place. */
export async function startVite(root: string, server: Server): Promise<RunningVite> {
  // Only now: the built demo has no need of Vite.
  const { createServer } = await import("vite");
  const vite = await createServer({
    root,
    appType: "custom",
    clearScreen: false,
    // The demo prints one address to open; that must not scroll away.
    logLevel: "warn",
    server: {
      middlewareMode: true,
      // Updates come over the demo's own port.
      hmr: { server },
      // Vite would allow pages of every port of this machine, and answer their preflights itself.
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
  /** Answers with the page's modules, and passes on everything else. */
  middlewares: Connect.Server;
  pages: Pages;
  close: () => Promise<void>;
}

import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { build } from "vite";
import { HydratedPage } from "./HydratedPage.tsx";

/**
 * Serves a page beside the demo's own, rendered in Node under a strict content security policy. Its
 * script is delayed until `hydrate`, as by a slow network.
 */
export async function routeHydratedPage(
  page: Page,
  orderIds: readonly string[],
): Promise<Hydrated> {
  const files = await bundle();
  let hydrate = () => {};
  const held = new Promise<void>((resolve) => {
    hydrate = resolve;
  });
  await page.route("**/hydrated", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "Content-Security-Policy": "default-src 'self'; style-src 'self'" },
      body: `<!doctype html><html lang="en"><title>Order</title><link rel="stylesheet" href="/hydrated/client.css"><div id="root" data-orders="${orderIds.join(" ")}">${renderToString(createElement(HydratedPage, { orderIds }))}</div><script type="module" src="/hydrated/client.js"></script></html>`,
    }),
  );
  await page.route("**/hydrated/client.css", (route) =>
    route.fulfill({ contentType: "text/css", body: files.css }),
  );
  await page.route("**/hydrated/client.js", async (route) => {
    await held;
    await route.fulfill({ contentType: "text/javascript", body: files.js });
  });
  return { hydrate };
}

export interface Hydrated {
  /** Serves the page's script. */
  hydrate: () => void;
}

async function bundle(): Promise<{ js: string; css: string }> {
  const result = await build({
    configFile: false,
    // Rolldown warns about "use client", which has no effect in a single bundle.
    logLevel: "error",
    // From source, like the code that renders on the server.
    resolve: { conditions: ["@shopper-chat/source", "module", "browser"] },
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL("./client.tsx", import.meta.url)),
      },
    },
  });
  const outputs = [result].flat().flatMap((each) => ("output" in each ? each.output : []));
  const js = outputs.find((each) => each.type === "chunk")?.code;
  const css = outputs.find((each) => each.fileName.endsWith(".css"));
  if (js === undefined || css?.type !== "asset") throw new Error("The page was not built.");
  return { js, css: String(css.source) };
}

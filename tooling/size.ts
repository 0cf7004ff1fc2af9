import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/**
 * `pnpm size`: what each import shape weighs, minified and gzipped, with react, react-dom and
 * react-query left out, as a bundler takes it from the built packages.
 */
const shapes: Shape[] = [
  {
    name: "hook with client",
    gate: 3500,
    code: 'export { createShopperChatClient, useSendShopperMessage } from "@shopper-chat/react";',
  },
  {
    name: "composer, all in",
    gate: 6500,
    code: 'export { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";',
  },
  {
    name: "whole chat, all in",
    gate: 14_000,
    code: 'export { ShopperChat, ShopperChatLauncher, ShopperChatProvider } from "@shopper-chat/react";',
  },
  {
    name: "composer CSS",
    gate: 2500,
    code: '@import "@shopper-chat/react/styles.css";',
    css: true,
  },
  {
    name: "whole chat CSS",
    gate: 4000,
    code: '@import "@shopper-chat/react/styles.css"; @import "@shopper-chat/react/chat.css";',
    css: true,
  },
  {
    name: "element, with everything",
    gate: 25_000,
    code: 'import "@shopper-chat/element";',
    app: "plain-page",
  },
];

for (const shape of shapes) {
  const size = await measure(shape);
  const verdict = size > shape.gate ? "over its gate of" : "gate";
  process.stdout.write(`${shape.name.padEnd(24)} ${kB(size)}  (${verdict} ${kB(shape.gate)})\n`);
}

interface Shape {
  name: string;
  /** The most it may weigh, in bytes. */
  gate: number;
  code: string;
  css?: true;
  /**
   * The app that has the packages installed.
   * @default "order-page"
   */
  app?: string;
}

async function measure({ code, css, app = "order-page" }: Shape): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: code,
      loader: css ? "css" : "js",
      resolveDir: `${import.meta.dirname}/../apps/${app}`,
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    external: ["react", "react-dom", "react/jsx-runtime", "@tanstack/react-query"],
    // "use client" means nothing in a bundle without server components.
    logOverride: { "unsupported-directive": "silent", "ignored-bare-import": "silent" },
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`;
}

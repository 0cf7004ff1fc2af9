/**
 * What each way of importing the library may weigh: bytes, minified and gzipped, with react,
 * react-dom and react-query left out. The one place for these numbers.
 *
 * `gate` holds what was reached, and grows only with a reason in the commit; `target` is what the
 * design asks for.
 */
export const SHAPES: readonly Shape[] = [
  {
    name: "hook with client",
    code: 'export { createShopperChatClient, useSendShopperMessage } from "@shopper-chat/react";',
    gate: 5640,
    target: 3500,
  },
  {
    name: "composer, all in",
    code: 'export { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";',
    gate: 16_770,
    target: 6500,
  },
  {
    name: "whole chat, all in",
    code: 'export { ShopperChat, ShopperChatLauncher, ShopperChatProvider } from "@shopper-chat/react";',
    gate: 26_950,
    target: 14_000,
  },
  {
    name: "composer CSS",
    code: '@import "@shopper-chat/react/styles.css";',
    loader: "css",
    gate: 2280,
    target: 2500,
  },
  {
    name: "whole chat CSS",
    code: '@import "@shopper-chat/react/styles.css"; @import "@shopper-chat/react/chat.css";',
    loader: "css",
    gate: 4000,
    target: 4000,
  },
  {
    name: "element, composer",
    script: "@shopper-chat/element/dist/composer.js",
    gate: 25_050,
    target: 25_000,
  },
  {
    name: "element, whole chat",
    script: "@shopper-chat/element/dist/index.js",
    gate: 37_800,
    target: 35_000,
  },
];

export type Shape = ImportShape & {
  name: string;
  /** The most it may weigh today, in bytes: what it weighed when last changed, and 1 %. */
  gate: number;
  /** The most it should weigh, in bytes, by the design. */
  target: number;
};

/** Something of ours that a page has: an import that its build bundles, or a script as it is. */
export type ImportShape =
  | {
      /** The import, as a module of the page. */
      code: string;
      /**
       * What `code` is.
       * @default "js"
       */
      loader?: "js" | "css";
      script?: never;
    }
  | {
      /** The file, from `node_modules`. */
      script: string;
    };

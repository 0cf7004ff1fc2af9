/**
 * The allowed size of each way to import the library: bytes, minified and gzipped, without react,
 * react-dom and react-query. The only place with these numbers.
 *
 * `gate` is the limit of the design, `aim` the direction for later changes. What is over its gate has a
 * `ceiling`: the size that was reached, which may only become smaller. docs/performance.md says why.
 */
export const SHAPES: readonly Shape[] = [
  {
    name: "hook with client",
    code: 'export { createShopperChatClient, useSendShopperMessage } from "@shopper-chat/react";',
    gate: 4200,
    aim: 3800,
    ceiling: 5100,
  },
  {
    name: "composer, all in",
    code: 'export { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";',
    gate: 13_200,
    aim: 11_400,
    ceiling: 15_200,
  },
  {
    name: "whole chat, all in",
    code: 'export { ShopperChat, ShopperChatLauncher, ShopperChatProvider } from "@shopper-chat/react";',
    gate: 23_800,
    aim: 20_000,
    ceiling: 31_650,
  },
  {
    name: "composer CSS",
    code: '@import "@shopper-chat/react/styles.css";',
    loader: "css",
    gate: 2600,
    aim: 2300,
    ceiling: 3150,
  },
  {
    name: "whole chat CSS",
    code: '@import "@shopper-chat/react/styles.css"; @import "@shopper-chat/react/chat.css";',
    loader: "css",
    gate: 5200,
    aim: 4600,
    ceiling: 6510,
  },
  {
    name: "element, composer",
    script: "@shopper-chat/element/dist/composer.js",
    gate: 25_000,
    aim: 23_000,
    ceiling: 27_650,
  },
  {
    name: "element, whole chat",
    script: "@shopper-chat/element/dist/index.js",
    gate: 45_000,
    aim: 41_000,
    ceiling: 54_450,
  },
];

export type Shape = ImportShape & {
  name: string;
  /** The limit of the design, in bytes. */
  gate: number;
  /** The aim of the design, in bytes. */
  aim: number;
  /** The limit for now, in bytes, of what is over its gate. */
  ceiling?: number;
};

/** Returns the most that a shape may weigh, in bytes. */
export function getLimit({ gate, ceiling = gate }: Shape): number {
  return ceiling;
}

/** A way to use the library: an import that the app bundles, or a script as it is. */
export type ImportShape =
  | {
      /** The import, as a module of the app. */
      code: string;
      /**
       * The language of `code`.
       * @default "js"
       */
      loader?: "js" | "css";
      script?: never;
    }
  | {
      /** The file, from `node_modules`. */
      script: string;
    };

import { inspect } from "node:util";
import type { ShopperChatError } from "../src/ShopperChatError.ts";

/** All that can be read out of an error, as loggers and consoles do. */
export function everythingIn(error: ShopperChatError): string {
  return [
    error.message,
    String(error),
    error.stack,
    JSON.stringify(error),
    JSON.stringify(error.cause),
    inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
  ].join("\n");
}

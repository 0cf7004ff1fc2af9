import { ShopperChatError } from "./ShopperChatError.ts";

/** A call that can't work as it is written; `hint` tells the developer what to write instead. */
export function misuse(hint: string): ShopperChatError {
  return new ShopperChatError({ kind: "unexpected", delivery: "not-sent", hint });
}

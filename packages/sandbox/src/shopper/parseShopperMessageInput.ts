import { isObject } from "../http/json.ts";
import { type Shopper, shoppers } from "./shoppers.ts";

/** Parses the message that a tester sends as the shopper, or returns what is wrong with it. */
export function parseShopperMessageInput(
  value: unknown,
): { input: ParsedShopperMessage } | { problem: string } {
  const {
    body = "",
    image = null,
    shopper: name,
    created_at = null,
  } = isObject(value) ? value : {};
  const shopper = name === undefined ? null : shoppers.find((each) => each.name === name);
  if (typeof body !== "string") return { problem: "body must be text." };
  if (image !== null && typeof image !== "string") return { problem: "image must be an address." };
  if (body === "" && !image) return { problem: "A message needs a body, an image or both." };
  if (shopper === undefined) {
    const names = shoppers.map((each) => JSON.stringify(each.name)).join(" or ");
    return { problem: `shopper must be ${names}, or left out for the order's current shopper.` };
  }
  if (created_at !== null && typeof created_at !== "string") {
    return { problem: "created_at must be text, as in Connect's responses." };
  }
  return { input: { body, image, shopper, createdAt: created_at } };
}

/** A message that a tester sends as the shopper. */
export interface ShopperMessageInput {
  /**
   * The text of the message.
   * @default ""
   */
  body?: string;
  /** The address of a picture. */
  image?: string;
  /** The name of the shopper. @default the order's current shopper */
  shopper?: string;
  /** The value of `created_at`, which is not validated. @default the current time */
  created_at?: string;
}

export interface ParsedShopperMessage {
  body: string;
  image: string | null;
  /** Null for the order's current shopper. */
  shopper: Shopper | null;
  createdAt: string | null;
}

import { isObject } from "./isObject.ts";
import { type Shopper, shoppers } from "./shoppers.ts";

/** Reads what a tester wants a shopper to say, or says what is wrong with it. */
export function readSaying(value: unknown): { saying: Spoken } | { problem: string } {
  const {
    body = "",
    image = null,
    shopper: name,
    created_at = null,
  } = isObject(value) ? value : {};
  const shopper = name === undefined ? null : shoppers.find((each) => each.name === name);
  if (typeof body !== "string") return { problem: "body must be text." };
  if (image !== null && typeof image !== "string") return { problem: "image must be an address." };
  if (body === "" && !image) return { problem: "Say something: body, image or both." };
  if (shopper === undefined) {
    const names = shoppers.map((each) => JSON.stringify(each.name)).join(" or ");
    return { problem: `shopper must be ${names}, or left out for who shops the order now.` };
  }
  if (created_at !== null && typeof created_at !== "string") {
    return { problem: "created_at must be text, as Connect gives it." };
  }
  return { saying: { body, image, shopper, createdAt: created_at } };
}

/** What a shopper says, as a tester writes it. */
export interface Saying {
  /**
   * What is said.
   * @default ""
   */
  body?: string;
  /** The address of a picture. */
  image?: string;
  /** By name. @default who shops the order now */
  shopper?: string;
  /** `created_at` as it shall be, whatever that is. @default the time now */
  created_at?: string;
}

export interface Spoken {
  body: string;
  image: string | null;
  /** Null for who shops the order now. */
  shopper: Shopper | null;
  createdAt: string | null;
}

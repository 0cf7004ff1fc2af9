import type { Saying } from "./readSaying.ts";
import { AVOCADOS } from "./sandboxImages.ts";

/**
 * What the scripted shopper says: `opening` when picking begins, then after each of the customer's
 * messages the next of `answers`, and after the last of them nothing more.
 */
export const shopperScript: ShopperScript = {
  opening: { body: "Hi Sam, this is Ana. I'm picking your order now." },
  answers: [
    [{ body: "Sure, I'll look for them. Anything else while I'm in produce?" }],
    [{ image: AVOCADOS }, { body: "These are the ripest they have. Are they okay?" }],
    [
      { body: "My shift ends here. Ben takes over, and he knows what you asked for." },
      { body: "Hi, Ben here. I have your cart and go on with the list.", shopper: "Ben" },
    ],
  ],
};

export interface ShopperScript {
  opening: Saying;
  /** One list for each message of the customer's. */
  answers: readonly (readonly Saying[])[];
}

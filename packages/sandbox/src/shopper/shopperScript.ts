import type { ShopperMessageInput } from "./parseShopperMessageInput.ts";
import { AVOCADOS } from "./sandboxImages.ts";

/**
 * The messages of the scripted shopper: `opening` when picking begins, then the next of `replies` after
 * each of the customer's messages, until there are none left.
 */
export const shopperScript: ShopperScript = {
  opening: { body: "Hi Sam, this is Ana. I'm picking your order now." },
  replies: [
    [{ body: "Sure, I'll look for them. Anything else while I'm in produce?" }],
    [{ image: AVOCADOS }, { body: "These are the ripest they have. Are they okay?" }],
    [
      { body: "My shift ends here. Ben takes over, and he knows what you asked for." },
      { body: "Hi, Ben here. I have your cart and go on with the list.", shopper: "Ben" },
    ],
  ],
};

export interface ShopperScript {
  opening: ShopperMessageInput;
  /** One list for each message of the customer. */
  replies: readonly (readonly ShopperMessageInput[])[];
}

import { FROM_CUSTOMER, wireMessage } from "./answerMessages.ts";
import { AVOCADO_PHOTO } from "./avocadoPhoto.ts";

/** A conversation of two days with two shoppers, a photo, a link and read statuses, in Connect's form. */
export function twoDays(): { messages: object[]; people: object } {
  const ago = (minutes: number) => ({
    created_at: new Date(Date.now() - minutes * 60_000).toISOString(),
  });
  const yesterday = 24 * 60;
  const shoppers = [
    { id: 2, display_name: "Ana" },
    { id: 3, display_name: "Ben Okafor" },
  ];
  return {
    messages: [
      wireMessage(1, "Hi Sam! I’m Ana, and I’ll shop your order tomorrow.", ago(yesterday + 20)),
      wireMessage(2, "Thanks! Take your time.", { ...FROM_CUSTOMER, ...ago(yesterday) }),
      wireMessage(3, "The avocados are rather hard today. Would these do?", ago(9)),
      wireMessage(4, "", { image: AVOCADO_PHOTO, ...ago(9) }),
      wireMessage(5, "Yes, those look good", { ...FROM_CUSTOMER, ...ago(6) }),
      wireMessage(6, "Will do. Prices are at https://stores.example.com/avocados", {
        sender_id: 3,
        ...ago(1),
      }),
    ],
    people: {
      customer: { id: 1, display_name: "Sam" },
      current_shopper: shoppers[1],
      shoppers,
    },
  };
}

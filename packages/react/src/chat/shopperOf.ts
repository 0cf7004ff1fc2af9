import type { ChatMessage, ChatPerson } from "@shopper-chat/client";

/** Who wrote a message of the shopper's side; the order can pass from one shopper to another. */
export function shopperOf(
  { senderId }: ChatMessage,
  { currentShopper, shoppers }: ConversationPeople,
): ChatPerson | null {
  const known = shoppers.find(({ id }) => id === senderId);
  return known ?? (senderId === null || senderId === currentShopper?.id ? currentShopper : null);
}

export interface ConversationPeople {
  currentShopper: ChatPerson | null;
  shoppers: readonly ChatPerson[];
}

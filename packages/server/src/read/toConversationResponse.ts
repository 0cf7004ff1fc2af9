import type { ChatMessage, ChatPerson, ShopperConversation } from "@shopper-chat/client";
import type { ResponseParts } from "../http/createResponse.ts";
import { wireObject } from "../http/wireObject.ts";

/**
 * Returns the response for a conversation in Connect's shape (Connect, Get chat messages): only what
 * was parsed of it.
 */
export function toConversationResponse(conversation: ShopperConversation): ResponseParts {
  const { messages, unreadable, isExpired, customer, currentShopper, shoppers } = conversation;
  const people = Object.entries({ customer, current_shopper: currentShopper })
    .flatMap(([name, person]) => (person ? `"${name}":${wirePerson(person)}` : []))
    .concat(`"shoppers":[${shoppers.map(wirePerson).join()}]`, `"is_expired":${isExpired}`);
  const list = [
    ...messages.map(wireMessage),
    // The page counts the messages that could not be parsed as well.
    ...Array.from({ length: unreadable }, () => "{}"),
  ];
  const body = `{"chat_messages":[${list.join()}],"metadata":{${people.join()}}}`;
  return { status: 200, body, headers: {} };
}

function wireMessage({ id, sender, senderId, ...message }: ChatMessage): string {
  const isFromShopper = sender === "shopper";
  return wireObject(
    { id, sender_id: senderId },
    {
      sender_type: isFromShopper ? "driver" : "user",
      recipient_type: isFromShopper ? "user" : "driver",
      created_at: message.createdAt ?? undefined,
      read: message.isRead,
      body: message.body,
      image: message.image ?? undefined,
    },
  );
}

function wirePerson({ id, displayName, avatarUrl }: ChatPerson): string {
  return wireObject({ id }, { display_name: displayName, avatar_url: avatarUrl ?? undefined });
}

import type { ChatMessage, ChatPerson, Conversation } from "@shopper-chat/client";
import type { Answer } from "../finishAnswer.ts";
import { wireObject } from "../wireObject.ts";

/**
 * Answers with a conversation in Connect's shape (Connect, Get chat messages): what was understood of
 * it, and nothing else that came.
 */
export function answerConversation(conversation: Conversation): Answer {
  const { messages, unreadable, isExpired, customer, currentShopper, shoppers } = conversation;
  const people = Object.entries({ customer, current_shopper: currentShopper })
    .flatMap(([name, person]) => (person ? `"${name}":${wirePerson(person)}` : []))
    .concat(`"shoppers":[${shoppers.map(wirePerson).join()}]`, `"is_expired":${isExpired}`);
  const list = [
    ...messages.map(wireMessage),
    // What could not be read has to be counted by the page as well.
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

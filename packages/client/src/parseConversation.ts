import { fieldsOf } from "./fieldsOf.ts";
import { parseJson } from "./parseJson.ts";
import { readId, readText, readTime } from "./readField.ts";

/**
 * The conversation in the text of an answer, or `undefined` when the text is no such answer. Asked
 * for is only the list; of a message only what says who wrote what.
 *
 * Source: Connect, Get chat messages. Its own example was not at hand: where `is_expired` stands and
 * which fields really come is inferred, so it is read in both places and the rest may be missing.
 */
export function parseConversation(text: string): Conversation | undefined {
  const { chat_messages: wireMessages, metadata, is_expired } = fieldsOf(parseJson(text));
  if (!Array.isArray(wireMessages)) return undefined;
  const { customer, current_shopper, shoppers, is_expired: inner } = fieldsOf(metadata);
  const messages = wireMessages.flatMap(readMessage);
  return {
    messages: messages.sort(byTimeThenId),
    unreadable: wireMessages.length - messages.length,
    isExpired: inner === true || is_expired === true,
    customer: readPerson(customer)[0] ?? null,
    currentShopper: readPerson(current_shopper)[0] ?? null,
    shoppers: Array.isArray(shoppers) ? shoppers.flatMap(readPerson) : [],
  };
}

/** All messages of an order, from both sides. */
export interface Conversation {
  /** Oldest first. */
  messages: ChatMessage[];
  /** How many messages of the answer could not be read and are left out. */
  unreadable: number;
  /**
   * Whether the messages can't be read any more, for 24 hours have passed since the order was
   * delivered or canceled; then there are none.
   */
  isExpired: boolean;
  customer: ChatPerson | null;
  currentShopper: ChatPerson | null;
  /** All who have shopped this order, where Connect says so: it can pass from one to another. */
  shoppers: ChatPerson[];
}

export interface ChatMessage {
  /** Connect's id of the message, as text: it may be larger than a number can hold. */
  id: string;
  sender: "customer" | "shopper";
  /** Whose it is, among {@link Conversation.shoppers} and the others; null where Connect was silent. */
  senderId: string | null;
  /** Empty where the message is an image. */
  body: string;
  /** When it was made, ISO 8601 in UTC; null where Connect gave no date that can be read. */
  createdAt: string | null;
  isRead: boolean;
  /** Where its image is, if it has one; as it came, so not yet safe to load. */
  image: string | null;
}

export interface ChatPerson {
  id: string;
  displayName: string;
}

/** Connect's words for the two sides (Connect, Get chat messages). */
const SENDERS = { user: "customer", driver: "shopper" } as const;

function readMessage(value: unknown): ChatMessage[] {
  const { id: wireId, sender_type, sender_id, body, created_at, read, image } = fieldsOf(value);
  const id = readId(wireId);
  const isKnown = sender_type === "user" || sender_type === "driver";
  if (id === undefined || !isKnown || typeof body !== "string") return [];
  return [
    {
      id,
      sender: SENDERS[sender_type],
      senderId: readId(sender_id) ?? null,
      body,
      createdAt: readTime(created_at) ?? null,
      isRead: read === true,
      image: typeof image === "string" && image !== "" ? image : null,
    },
  ];
}

function readPerson(value: unknown): ChatPerson[] {
  const { id: wireId, display_name } = fieldsOf(value);
  const id = readId(wireId);
  return id === undefined ? [] : [{ id, displayName: readText(display_name) ?? "" }];
}

/** In which order Connect gives them is not documented. */
function byTimeThenId(a: ChatMessage, b: ChatMessage): number {
  const times = (a.createdAt ?? "").localeCompare(b.createdAt ?? "");
  // Ids rise, and a longer number is a higher one.
  return times || a.id.length - b.id.length || a.id.localeCompare(b.id);
}

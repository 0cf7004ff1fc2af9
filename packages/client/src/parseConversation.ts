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
    messages: inOrder(messages),
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
  /** Who ordered. */
  customer: ChatPerson | null;
  /** Who shops the order now. */
  currentShopper: ChatPerson | null;
  /** All who have shopped this order, where Connect says so: it can pass from one to another. */
  shoppers: ChatPerson[];
}

export interface ChatMessage {
  /** Connect's id of the message, as text: it may be larger than a number can hold. */
  id: string;
  /** Which of the two sides wrote it. */
  sender: "customer" | "shopper";
  /** Whose it is, among {@link Conversation.shoppers} and the others; null where Connect was silent. */
  senderId: string | null;
  /** Empty where the message is an image. */
  body: string;
  /** When it was made, ISO 8601 in UTC; null where Connect gave no date that can be read. */
  createdAt: string | null;
  /** Whether the other side has read it. */
  isRead: boolean;
  /** Where its image is, if it has one; as it came, so not yet safe to load. */
  image: string | null;
}

export interface ChatPerson {
  /** Connect's id of the person, as text. */
  id: string;
  /** What they are called. */
  displayName: string;
  /** Where their picture is, if they have one; as it came, so not yet safe to load. */
  avatarUrl: string | null;
}

/** Connect's words for the two sides (Connect, Get chat messages). */
const SENDERS = { user: "customer", driver: "shopper" } as const;

function readMessage(value: unknown): ChatMessage[] {
  const { id: wireId, sender_type, sender_id, created_at, read, ...fields } = fieldsOf(value);
  const id = readId(wireId);
  const image = readAddress(fields.image);
  // Whether a photo comes with an empty text or with none is not documented.
  const body = image === null ? fields.body : (fields.body ?? "");
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
      image,
    },
  ];
}

function readPerson(value: unknown): ChatPerson[] {
  const { id: wireId, display_name, avatar_url } = fieldsOf(value);
  const id = readId(wireId);
  if (id === undefined) return [];
  return [{ id, displayName: readText(display_name) ?? "", avatarUrl: readAddress(avatar_url) }];
}

function readAddress(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** Each message once, as it came last, oldest first: in which order Connect gives them is not documented. */
function inOrder(messages: readonly ChatMessage[]): ChatMessage[] {
  const byId = [...new Map(messages.map((message) => [message.id, message])).values()].sort(byIds);
  // A message without a date stands where its id puts it: after those that were made before it.
  let time = "";
  const times = new Map<ChatMessage, string>();
  for (const message of byId) {
    time = message.createdAt ?? time;
    times.set(message, time);
  }
  const timeOf = (message: ChatMessage) => times.get(message) ?? "";
  // Equal times keep the order of the ids.
  return byId.sort((a, b) => compare(timeOf(a), timeOf(b)));
}

/** Ids rise, and a longer number is a higher one. */
function byIds(a: ChatMessage, b: ChatMessage): number {
  return a.id.length - b.id.length || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

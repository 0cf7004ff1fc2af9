import { parseId, parseText, parseTime, toRecord } from "./parse.ts";

/**
 * Parses an order's messages; `undefined` if the response is not such a list. Only the list is
 * required, and of a message only its id, sender and text.
 *
 * Source: Connect, Get chat messages. Its own example was not available: the place of `is_expired`
 * and the fields that are always there are inferred, so both places are read and the rest is optional.
 */
export function parseConversation({ json }: { json: unknown }): ShopperConversation | undefined {
  const { chat_messages: wireMessages, metadata, is_expired } = toRecord(json);
  if (!Array.isArray(wireMessages)) return undefined;
  const { customer, current_shopper, shoppers, is_expired: inner } = toRecord(metadata);
  const messages = wireMessages.flatMap(parseMessage);
  return {
    messages: sortMessages(messages),
    unreadable: wireMessages.length - messages.length,
    isExpired: inner === true || is_expired === true,
    customer: parsePerson(customer)[0] ?? null,
    currentShopper: parsePerson(current_shopper)[0] ?? null,
    shoppers: Array.isArray(shoppers) ? shoppers.flatMap(parsePerson) : [],
  };
}

/** All messages of an order, from both sides. */
export interface ShopperConversation {
  /** Oldest first. */
  messages: ChatMessage[];
  /** How many messages of the response could not be parsed and are left out. */
  unreadable: number;
  /**
   * Whether the messages have expired, because 24 hours have passed since the order was delivered or
   * canceled; then there are none.
   */
  isExpired: boolean;
  /** The customer who ordered. */
  customer: ChatPerson | null;
  /** The shopper who picks the order now. */
  currentShopper: ChatPerson | null;
  /** All shoppers who have picked this order, if Connect lists them: an order can change hands. */
  shoppers: ChatPerson[];
}

export interface ChatMessage {
  /** Connect's id of the message, as text: it may be larger than a number can hold. */
  id: string;
  /** Which side wrote it. */
  sender: "customer" | "shopper";
  /** The id of the sender, one of {@link ShopperConversation.shoppers} for instance; null if Connect sent none. */
  senderId: string | null;
  /** Empty if the message is only an image. */
  body: string;
  /** When it was created, ISO 8601 in UTC; null if Connect sent no valid date. */
  createdAt: string | null;
  /** Whether the other side has read it. */
  isRead: boolean;
  /** The URL of its image, if it has one; unchecked, so not yet safe to load. */
  image: string | null;
}

export interface ChatPerson {
  /** Connect's id of the person, as text. */
  id: string;
  /** Their name. */
  displayName: string;
  /** The URL of their picture, if they have one; unchecked, so not yet safe to load. */
  avatarUrl: string | null;
}

/** Connect's words for the two sides. Source: Connect, Get chat messages. */
const SENDERS = { user: "customer", driver: "shopper" } as const;

function parseMessage(value: unknown): ChatMessage[] {
  const { id: wireId, sender_type, sender_id, created_at, read, ...fields } = toRecord(value);
  const id = parseId(wireId);
  const image = parseAddress(fields.image);
  // Connect does not document whether a photo has an empty text or none.
  const body = image === null ? fields.body : (fields.body ?? "");
  const isKnown = sender_type === "user" || sender_type === "driver";
  if (id === undefined || !isKnown || typeof body !== "string") return [];
  return [
    {
      id,
      sender: SENDERS[sender_type],
      senderId: parseId(sender_id) ?? null,
      body,
      createdAt: parseTime(created_at) ?? null,
      isRead: read === true,
      image,
    },
  ];
}

function parsePerson(value: unknown): ChatPerson[] {
  const { id: wireId, display_name, avatar_url } = toRecord(value);
  const id = parseId(wireId);
  if (id === undefined) return [];
  return [{ id, displayName: parseText(display_name) ?? "", avatarUrl: parseAddress(avatar_url) }];
}

function parseAddress(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** Sorts the messages, oldest first, each once. The order in which Connect returns them is not documented. */
function sortMessages(messages: readonly ChatMessage[]): ChatMessage[] {
  const byId = [...new Map(messages.map((message) => [message.id, message])).values()].sort(byIds);
  // A message without a date is sorted by its id.
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

/** Ids increase, and a longer number is a higher one. */
function byIds(a: ChatMessage, b: ChatMessage): number {
  return a.id.length - b.id.length || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Parses the result of marking messages as read; `undefined` if the response is not one. The count
 * is secondary: if it is no integer, the messages are marked all the same.
 *
 * Source: Connect, Mark messages as read.
 */
export function parseMarkReadResult({ json }: { json: unknown }): MarkReadResult | undefined {
  const fields = toRecord(json);
  if (!("messages_read_count" in fields)) return undefined;
  const { messages_read_count: count } = fields;
  return { count: typeof count === "number" && Number.isSafeInteger(count) ? count : null };
}

/** The result of marking an order's messages as read. */
export interface MarkReadResult {
  /** How many messages were unread before; null if Connect returned no number. */
  count: number | null;
}

import type { SentMessage } from "@shopper-chat/client";
import type { RefusalDetails } from "../Refusal.ts";
import { StoreFailure } from "../store/guardStore.ts";

/**
 * What a store keeps under an idempotency key; nothing at all is a key that is free. The states are
 * told in createOnceSender.
 */
export type KeyEntry = SendingEntry | (KeyTry & KeyEnd);

export interface SendingEntry extends KeyTry {
  state: "sending";
  since: Since;
  /** Milliseconds since the epoch. */
  leaseEndsAt: number;
}

/** How a try has ended. */
export type KeyEnd =
  | { state: "unknown"; since: Since; cutAt: number; endedAt: number; answer: RefusalDetails }
  | { state: "sent"; message: SentMessage }
  | { state: "refused"; endedAt: number; answer: RefusalDetails };

/** Which try it is about. */
interface KeyTry {
  /** The HMAC of the body that came with the key. */
  body: string;
  /** Names the try, so that who waited for it knows its end from that of another. */
  try: string;
}

/** What was so before the first try of the message, by which it can be told from others. */
export interface Since {
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** The highest message id that was known for the order; null where none was. */
  above: string | null;
}

/**
 * The entry in a store's text.
 *
 * @throws StoreFailure when it is no such text: whoever wrote it, nothing can be promised then.
 */
export function readEntry(text: string | undefined): KeyEntry | undefined {
  if (text === undefined) return undefined;
  try {
    const entry: unknown = JSON.parse(text);
    if (isEntry(entry)) return entry;
  } catch {
    // Told below.
  }
  throw new StoreFailure("The store has something else under an idempotency key.");
}

export function writeEntry(entry: KeyEntry): string {
  return JSON.stringify(entry);
}

function isEntry(value: unknown): value is KeyEntry {
  if (!hasAll(value, { body: "string", try: "string" }) || !("state" in value)) return false;
  switch (value.state) {
    case "sending":
      return hasAll(value, { leaseEndsAt: "number" }) && isSince(value);
    case "unknown":
      return hasAll(value, { cutAt: "number" }) && isSince(value) && isAnswer(value);
    case "refused":
      return isAnswer(value);
    case "sent":
      return "message" in value && hasAll(value.message, { id: "string", createdAt: "string" });
    default:
      return false;
  }
}

function isSince(value: object): boolean {
  if (!("since" in value) || !hasAll(value.since, { startedAt: "number" })) return false;
  return "above" in value.since && (value.since.above === null || hasAll(value.since, TEXT_ABOVE));
}

const TEXT_ABOVE = { above: "string" } as const;

function isAnswer(value: object): boolean {
  if (!hasAll(value, { endedAt: "number" })) return false;
  return "answer" in value && hasAll(value.answer, { message: "string", status: "number" });
}

function hasAll(value: unknown, fields: Record<string, "string" | "number">): value is object {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(fields).every(([name, type]) => typeof Reflect.get(value, name) === type);
}

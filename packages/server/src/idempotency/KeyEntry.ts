import type { SentMessage } from "@shopper-chat/client";
import type { HttpErrorDetails } from "../http/HttpError.ts";
import { StoreFailure } from "../store/guardStore.ts";

/**
 * The store's entry for an idempotency key; a key without an entry is free. createIdempotentSender
 * explains the states. All times are by the clock of the store, in milliseconds.
 */
export type KeyEntry = SendingEntry | (KeyTry & KeyEnd);

export interface SendingEntry extends KeyTry {
  state: "sending";
  since: Since;
  leaseEndsAt: number;
}

/** How a try ended. */
export type KeyEnd =
  | { state: "unknown"; since: Since; cutAt: number; endedAt: number; answer: HttpErrorDetails }
  | { state: "sent"; message: SentMessage }
  | { state: "refused"; endedAt: number; answer: HttpErrorDetails };

/** Which try it is about. */
interface KeyTry {
  /** The HMAC of the body that came with the key. */
  body: string;
  /** The id of the try, so that a request knows the end of the try that it waited for. */
  try: string;
}

/** The state before the first try of the message, which distinguishes it from older messages. */
export interface Since {
  startedAt: number;
  /** The highest message id that was known for the order, or null. */
  above: string | null;
}

/**
 * Parses the text of a store.
 *
 * @throws StoreFailure if the text is not an entry: nothing can be promised for that key.
 */
export function readEntry(text: string | undefined): KeyEntry | undefined {
  if (text === undefined) return undefined;
  try {
    const entry: unknown = JSON.parse(text);
    if (isEntry(entry)) return entry;
  } catch {
    // Thrown below.
  }
  throw new StoreFailure("The store has something else for an idempotency key.");
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

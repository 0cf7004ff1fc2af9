import type { ConversationEntry } from "../conversation/useShopperConversation.ts";
import type { ChatTimes } from "./time/createChatTimes.ts";

/**
 * Puts a conversation's entries under their days, and says of each where it stands among what the
 * same person wrote at a stretch. What has no date belongs to the day it follows. As long as nobody
 * knows what day it is, all are under one.
 */
export function toConversationDays(
  entries: readonly ConversationEntry[],
  times: ChatTimes,
  today: string | null,
): ConversationDay[] {
  const days: ConversationDay[] = [];
  const marks = readMarksOf(entries);
  entries.forEach((entry, index) => {
    const iso = isoOf(entry);
    const last = days.at(-1);
    const day = dayOf(iso, times, today);
    // Days only follow each other: what has no date, or an odd one, stands with what it follows.
    const isNewDay = !last || (day > last.day && (iso !== null || entry.kind === "outgoing"));
    const group = isNewDay ? { day, iso, place: days.length, rows: [] } : last;
    if (group !== last) days.push(group);
    const next = entries[index + 1];
    const previous = group.rows.at(-1);
    const isFirst = !previous || !isOneStretch(previous.entry, entry);
    if (previous && isFirst) previous.isLast = true;
    group.rows.push({ entry, isFirst, isLast: next === undefined, mark: marks.get(entry) ?? null });
    if (last && group !== last) endStretch(last);
  });
  return days;
}

export interface ConversationDay {
  /** As `ChatTimes.dayOf` has it; empty as long as nobody knows what day it is. */
  day: string;
  /** How many days stand before it; the same for a day before and after it is known which. */
  place: number;
  /** A moment of that day; null where none of its messages had one to tell. */
  iso: string | null;
  rows: ConversationRow[];
}

interface ConversationRow {
  entry: ConversationEntry;
  /** Whether it is the first of several by the same person. */
  isFirst: boolean;
  isLast: boolean;
  /** What is told of the shopper's having read it, under the newest for which that is so. */
  mark: "sent" | "read" | null;
}

function dayOf(iso: string | null, times: ChatTimes, today: string | null): string {
  if (today === null) return "";
  return iso === null ? today : times.dayOf(iso);
}

function endStretch({ rows }: ConversationDay): void {
  const last = rows.at(-1);
  if (last) last.isLast = true;
}

function isoOf(entry: ConversationEntry): string | null {
  return entry.kind === "message" ? entry.message.createdAt : null;
}

/** Apart from what another wrote, and from what was written much later. */
function isOneStretch(one: ConversationEntry, other: ConversationEntry): boolean {
  if (one.kind === "outgoing" || other.kind === "outgoing") return isOwn(one) && isOwn(other);
  const { message } = one;
  if (message.sender !== other.message.sender) return false;
  if (message.sender === "shopper" && message.senderId !== other.message.senderId) return false;
  const [before, after] = [message.createdAt, other.message.createdAt];
  return before === null || after === null || Date.parse(after) - Date.parse(before) < STRETCH_MS;
}

function isOwn(entry: ConversationEntry): boolean {
  return entry.kind === "outgoing" || entry.message.sender === "customer";
}

/** Under the newest that was read, and under the newest of all where that was not. */
function readMarksOf(
  entries: readonly ConversationEntry[],
): Map<ConversationEntry, "sent" | "read"> {
  const own = entries.filter((entry) => entry.kind === "message" && isOwn(entry));
  const newest = own.at(-1);
  const read = own.findLast((entry) => entry.kind === "message" && entry.message.isRead);
  const marks = new Map<ConversationEntry, "sent" | "read">();
  if (newest) marks.set(newest, "sent");
  if (read) marks.set(read, "read");
  return marks;
}

/** Within five minutes, as chats have it, one time is enough. */
const STRETCH_MS = 5 * 60_000;

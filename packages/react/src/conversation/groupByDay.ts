import type { ShopperConversationEntry } from "../messages/useShopperConversation.ts";
import type { ChatReadStatusData } from "./ChatData.ts";
import type { ChatTimes } from "./chatTimes.ts";

/**
 * Groups the entries of a conversation by day, and marks the first and last of several messages of the
 * same person. An entry without a date belongs to the day of the previous one. While `today` is null,
 * there is one group.
 */
export function groupByDay(
  entries: readonly ShopperConversationEntry[],
  times: ChatTimes,
  today: string | null,
): ConversationDay[] {
  const days: ConversationDay[] = [];
  const readStatuses = getReadStatuses(entries);
  entries.forEach((entry, index) => {
    const iso = getTime(entry);
    const last = days.at(-1);
    const day = getDay(iso, times, today);
    // Days only ascend: an entry without a date, or with an odd one, stays with the previous one.
    const isNewDay = !last || (day > last.day && (iso !== null || entry.kind === "unsent"));
    const group = isNewDay ? { day, iso, position: days.length, rows: [] } : last;
    if (group !== last) days.push(group);
    const previous = group.rows.at(-1);
    const isFirst = !previous || !isSameGroup(previous.entry, entry);
    if (previous && isFirst) previous.isLast = true;
    const isLast = index === entries.length - 1;
    group.rows.push({ entry, isFirst, isLast, readStatus: readStatuses.get(entry) ?? null });
    const lastRow = group === last ? undefined : last?.rows.at(-1);
    if (lastRow) lastRow.isLast = true;
  });
  return days;
}

export interface ConversationDay {
  /** As `ChatTimes.toDay` returns it; empty while `today` is null. */
  day: string;
  /** How many days are before it; the same for a group before and after `today` is known. */
  position: number;
  /** A time of that day; null if none of its messages has one. */
  iso: string | null;
  rows: ConversationRow[];
}

interface ConversationRow {
  entry: ShopperConversationEntry;
  /** Whether it is the first of several by the same person. */
  isFirst: boolean;
  isLast: boolean;
  /** Whether the shopper has read it; null for all but the newest messages of each status. */
  readStatus: ReadStatus | null;
}

export type ReadStatus = ChatReadStatusData["data-read-status"];

function getDay(iso: string | null, times: ChatTimes, today: string | null): string {
  if (today === null) return "";
  return iso === null ? today : times.toDay(iso);
}

function getTime(entry: ShopperConversationEntry): string | null {
  return entry.kind === "message" ? entry.message.createdAt : null;
}

/** Returns whether both are of the same person, and were not written long after each other. */
function isSameGroup(one: ShopperConversationEntry, other: ShopperConversationEntry): boolean {
  if (one.kind === "unsent" || other.kind === "unsent") return isOwn(one) && isOwn(other);
  const { message } = one;
  if (message.sender !== other.message.sender) return false;
  if (message.sender === "shopper" && message.senderId !== other.message.senderId) return false;
  const [before, after] = [message.createdAt, other.message.createdAt];
  return before === null || after === null || Date.parse(after) - Date.parse(before) < GROUP_MS;
}

function isOwn(entry: ShopperConversationEntry): boolean {
  return entry.kind === "unsent" || entry.message.sender === "customer";
}

/** The customer's newest message that was read has a status, and so has the newest of all. */
function getReadStatuses(
  entries: readonly ShopperConversationEntry[],
): Map<ShopperConversationEntry, ReadStatus> {
  const own = entries.filter((entry) => entry.kind === "message" && isOwn(entry));
  const newest = own.at(-1);
  const read = own.findLast((entry) => entry.kind === "message" && entry.message.isRead);
  const statuses = new Map<ShopperConversationEntry, ReadStatus>();
  if (newest) statuses.set(newest, "sent");
  if (read) statuses.set(read, "read");
  return statuses;
}

/** Other chats show one time for several messages within five minutes too. */
const GROUP_MS = 5 * 60_000;

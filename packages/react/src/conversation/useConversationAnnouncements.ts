import type { ChatMessage } from "@shopper-chat/client";
import { useEffect, useRef, useState } from "react";
import { again } from "../composer/useToldRefusal.ts";
import type { ChatStrings } from "../strings/chat/ConversationStrings.ts";
import { toShownName } from "./person/toShownName.ts";
import { type ConversationPeople, shopperOf } from "./shopperOf.ts";

/**
 * What the status region says of new messages of the shopper's: each is told once, all that came
 * together in one sentence, and nothing of what was there when the page began to listen.
 */
export function useToldMessages({
  isReady,
  messages,
  people,
  strings,
}: ToldMessagesOptions): string {
  const known = useRef<ReadonlySet<string> | null>(null);
  const count = useRef(0);
  const [told, setTold] = useState<{ id: string; text: string } | null>(null);
  // It goes with its message: who has signed out leaves nothing behind.
  if (told && !messages.some(({ id }) => id === told.id)) setTold(null);

  useEffect(() => {
    if (!isReady) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...messages.map(({ id }) => id)]);
    if (!before) return;
    const fresh = messages.filter(({ id, sender }) => sender === "shopper" && !before.has(id));
    const latest = fresh.at(-1);
    if (!latest) return;
    const person = shopperOf(latest, people);
    const name = person && toShownName(person.displayName);
    const text = latest.body.trim()
      ? excerptOf(latest.body)
      : strings.photo({ sender: "shopper", name });
    count.current += 1;
    const sentence = strings.told({ count: fresh.length, name, text });
    setTold({ id: latest.id, text: again(sentence, count.current) });
  }, [isReady, messages, people, strings]);

  // Not for good: whoever reads the page would find the message there a second time.
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(null), TOLD_FOR_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return told?.text ?? "";
}

export interface ToldMessagesOptions {
  /** Whether the messages are known. */
  isReady: boolean;
  messages: readonly ChatMessage[];
  people: ConversationPeople;
  strings: ChatStrings;
}

/** As much as can be listened to; the whole stands in the conversation. */
function excerptOf(body: string): string {
  const characters = Array.from(
    body
      .slice(0, 2 * EXCERPT_LENGTH)
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
  return characters.length > EXCERPT_LENGTH || body.length > 2 * EXCERPT_LENGTH
    ? `${characters.slice(0, EXCERPT_LENGTH).join("").trimEnd()}…`
    : characters.join("");
}

const EXCERPT_LENGTH = 200;
const TOLD_FOR_MS = 10_000;

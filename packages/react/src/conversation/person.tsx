"use client";

import type { ChatMessage, ChatPerson } from "@shopper-chat/client";
import type { ReactElement, ReactNode } from "react";
import type { ConversationLook } from "./conversationLook.ts";
import { toPhoto, useSteadyImage } from "./photo.tsx";

/** Shows the picture of a person, or their initials if it is missing or doesn't load. Their name is beside it. */
export function PersonAvatar({
  look,
  person,
  name,
}: {
  look: Pick<ConversationLook, "imageHosts" | "partClass" | "readListeners">;
  person: ChatPerson | null;
  name: string | null;
}): ReactElement {
  const photo = toPhoto(person?.avatarUrl ?? "", look.imageHosts);
  const newestSrc = photo.kind === "shown" ? photo.src : undefined;
  const { src, onError } = useSteadyImage(newestSrc, look.readListeners);
  return (
    <span className={look.partClass("avatar")} aria-hidden="true">
      {newestSrc !== undefined && src !== undefined ? (
        <img
          src={src}
          alt=""
          referrerPolicy="no-referrer"
          loading="lazy"
          decoding="async"
          onError={onError}
        />
      ) : (
        <span>{name === null ? "" : getInitials(name)}</span>
      )}
    </span>
  );
}

/** Returns who wrote a message of the shopper's side; an order can pass from one shopper to another. */
export function getShopper(
  { senderId }: ChatMessage,
  { currentShopper, shoppers }: ConversationPeople,
): ChatPerson | null {
  const known = shoppers.find(({ id }) => id === senderId);
  return known ?? (senderId === null || senderId === currentShopper?.id ? currentShopper : null);
}

export interface ConversationPeople {
  currentShopper: ChatPerson | null;
  shoppers: readonly ChatPerson[];
}

/** Returns a person's name on one line, shortened, and without bidi controls; `null` if none is left. */
export function sanitizeDisplayName(displayName: string): string | null {
  const name = shorten(displayName, MAX_NAME_LENGTH);
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name) ? name : null;
}

/** Returns a text on one line, without bidi controls, and shortened to `maxLength` characters. */
export function shorten(text: string, maxLength: number): string {
  const characters = [...text.replaceAll(/[\s\p{Cc}\p{Bidi_Control}]+/gu, " ").trim()];
  const end = characters.slice(0, maxLength).join("");
  return characters.length > maxLength ? `${end.trimEnd()}…` : end;
}

/** Returns the initials of the first and the last word of a name. */
export function getInitials(name: string): string {
  const words = name.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return [first, last].map((word) => getInitial(word ?? "")).join("");
}

function getInitial(word: string): string {
  return (/[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? "").toLocaleUpperCase();
}

const MAX_NAME_LENGTH = 60;

/** A row above a conversation: the shopper's picture, whom the chat is with, and what they do. */
export function ChatHeader({
  look,
  className,
  person,
  titleId,
  title,
  subtitle,
  children,
}: ChatHeaderProps): ReactElement {
  return (
    <div className={className}>
      {person ? (
        <PersonAvatar look={look} person={person} name={sanitizeDisplayName(person.displayName)} />
      ) : null}
      <p id={titleId} className={look.partClass("title")}>
        {title}
      </p>
      {subtitle ? <p className={look.partClass("subtitle")}>{subtitle}</p> : null}
      {children}
    </div>
  );
}

interface ChatHeaderProps {
  look: Pick<ConversationLook, "imageHosts" | "partClass" | "readListeners">;
  className: string | undefined;
  person: ChatPerson | null;
  titleId?: string | undefined;
  title: ReactNode;
  subtitle: ReactNode;
  /** After the texts. */
  children?: ReactNode;
}

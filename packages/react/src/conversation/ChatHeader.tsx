"use client";

import type { ChatPerson } from "@shopper-chat/client";
import type { ReactElement, ReactNode } from "react";
import type { ConversationLook } from "./conversationLook.ts";
import { PersonAvatar, sanitizeDisplayName } from "./person.tsx";

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

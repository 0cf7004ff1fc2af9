"use client";

import type { ChatMessage, ChatPerson } from "@shopper-chat/client";
import { memo, type NamedExoticComponent, type ReactElement, type RefObject } from "react";
import { VISUALLY_HIDDEN } from "../utils/createPartClass.ts";
import type { ChatMessageData, ChatReadStatusData } from "./ChatData.ts";
import type { ConversationLook } from "./conversationLook.ts";
import type { ReadStatus } from "./groupByDay.ts";
import { splitLinks } from "./links.ts";
import { PersonAvatar, sanitizeDisplayName } from "./person.tsx";
import { MessagePhoto } from "./photo.tsx";

/** A message that is listed by the server, or was just accepted. */
export const MessageBubble: NamedExoticComponent<MessageBubbleProps> = memo(function MessageBubble({
  look,
  message,
  shopper,
  isFirst,
  isLast,
  readStatus,
  isTimeShown,
  elementRef,
}: MessageBubbleProps) {
  const { partClass, strings, times } = look;
  const { body, createdAt, id, image, sender } = message;
  const name = sender === "shopper" && shopper ? sanitizeDisplayName(shopper.displayName) : null;
  const time = isTimeShown ? createdAt : null;
  const data: ChatMessageData = {
    "data-sender": sender,
    "data-first": isFirst || undefined,
    "data-last": isLast || undefined,
  };
  const readStatusData: ChatReadStatusData | null = readStatus && {
    "data-read-status": readStatus,
  };
  return (
    <li ref={elementRef} className={partClass("message")} {...data}>
      {sender === "shopper" && isFirst ? (
        <p className={partClass("messageHeader")}>
          <PersonAvatar key={shopper?.id} look={look} person={shopper} name={name} />{" "}
          <bdi>{name ?? strings.shopper}</bdi>
        </p>
      ) : (
        <span className={VISUALLY_HIDDEN}>
          {sender === "customer" ? strings.you : (name ?? strings.shopper)}
        </span>
      )}
      {image === null ? null : (
        <MessagePhoto
          look={look}
          messageId={id}
          image={image}
          alt={strings.photo({ sender, name })}
        />
      )}
      {body.trim() === "" ? null : <MessageText look={look} text={body} />}
      {time === null && readStatus === null ? null : (
        <p className={partClass("messageFooter", !isLast && readStatus === null)}>
          {time === null ? null : (
            <time dateTime={time} dir="auto">
              {times.formatTime(time)}
            </time>
          )}{" "}
          {readStatus === null ? null : (
            <span {...readStatusData}>{strings.readState(readStatus)}</span>
          )}
        </p>
      )}
    </li>
  );
});

export interface MessageBubbleProps {
  look: ConversationLook;
  message: ChatMessage;
  /** The name and picture of a message's author on the shopper's side, if Connect gives them. */
  shopper: ChatPerson | null;
  isFirst: boolean;
  isLast: boolean;
  readStatus: ReadStatus | null;
  isTimeShown: boolean;
  elementRef: RefObject<HTMLLIElement | null> | undefined;
}

/** Shows a text with its links, in its own direction. */
export function MessageText({
  look,
  text,
  id,
}: {
  look: Pick<ConversationLook, "partClass">;
  text: string;
  id?: string;
}): ReactElement {
  return (
    <p id={id} className={look.partClass("messageText")} dir="auto">
      {splitLinks(text).map((part) =>
        part.href === undefined ? (
          <span key={part.at}>{part.text}</span>
        ) : (
          // Addresses are left to right in any text.
          <a
            key={part.at}
            className={look.partClass("link")}
            href={part.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            dir="ltr"
          >
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}

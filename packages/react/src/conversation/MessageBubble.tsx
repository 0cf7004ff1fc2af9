"use client";

import type { ChatMessage, ChatPerson } from "@shopper-chat/client";
import { memo, type NamedExoticComponent } from "react";
import { UNSEEN } from "../composer/createPartClass.ts";
import type { ChatMessageData } from "./ChatData.ts";
import type { ConversationLook } from "./ConversationLook.ts";
import { MessageText } from "./MessageText.tsx";
import { PersonAvatar } from "./person/PersonAvatar.tsx";
import { toShownName } from "./person/toShownName.ts";
import { MessagePhoto } from "./photo/MessagePhoto.tsx";

/** A message that is in the server's list, or just accepted. */
export const MessageBubble: NamedExoticComponent<MessageBubbleProps> = memo(function MessageBubble({
  look,
  message,
  shopper,
  isFirst,
  isLast,
  mark,
  isTimed,
}: MessageBubbleProps) {
  const { partClass, strings, times } = look;
  const { body, createdAt, id, image, sender } = message;
  const name = sender === "shopper" && shopper ? toShownName(shopper.displayName) : null;
  const data: ChatMessageData = {
    "data-sender": sender,
    "data-first": isFirst || undefined,
    "data-last": isLast || undefined,
  };
  return (
    <li className={partClass("message")} {...data}>
      {sender === "shopper" && isFirst ? (
        <p className={partClass("sender")}>
          <PersonAvatar look={look} person={shopper} name={name} />{" "}
          <bdi>{name ?? strings.shopper}</bdi>
        </p>
      ) : (
        <span className={UNSEEN}>
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
      <p className={partClass("meta", !isLast && mark === null)}>
        {createdAt === null || !isTimed ? null : (
          <time dateTime={createdAt} dir="auto">
            {times.timeOf(createdAt)}
          </time>
        )}{" "}
        {mark === null ? null : <span data-mark={mark}>{strings.readState(mark)}</span>}
      </p>
    </li>
  );
});

export interface MessageBubbleProps {
  look: ConversationLook;
  message: ChatMessage;
  /** Who wrote it, where it is the shopper's and Connect says. */
  shopper: ChatPerson | null;
  isFirst: boolean;
  isLast: boolean;
  mark: "sent" | "read" | null;
  /** Whether its time is shown. */
  isTimed: boolean;
}

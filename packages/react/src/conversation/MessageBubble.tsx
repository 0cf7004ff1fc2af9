"use client";

import type { ChatMessage, ChatPerson } from "@shopper-chat/client";
import { memo, type NamedExoticComponent, type ReactElement, type RefObject, useId } from "react";
import { getMessageData } from "../composer/UnsentMessageStatus.tsx";
import type { UnsentMessage } from "../order/OrderState.ts";
import { VISUALLY_HIDDEN } from "../utils/createPartClass.ts";
import type { ChatMessageData, ChatReadStatusData } from "./ChatData.ts";
import type { ConversationLook } from "./conversationLook.ts";
import type { ReadStatus } from "./groupByDay.ts";
import { splitLinks } from "./links.ts";
import { MessageTools } from "./MessageTools.tsx";
import { PersonAvatar, sanitizeDisplayName } from "./person.tsx";
import { MessagePhoto } from "./photo.tsx";
import { UnsentStatus, type UnsentStatusProps } from "./UnsentStatus.tsx";

/**
 * A message, whether or not it is accepted: its elements stay the same from Send on, so that they can
 * change gently, and keep selection and focus.
 */
export const MessageBubble: NamedExoticComponent<MessageBubbleProps> = memo(function MessageBubble({
  look,
  message,
  unsentMessage,
  shopper,
  isFirst,
  isLast,
  isUnreadLine,
  readStatus,
  isActive,
  isTimeShown,
  elementRef,
  ...unsentProps
}: MessageBubbleProps) {
  const { partClass, strings, times } = look;
  const textId = useId();
  const sender = message?.sender ?? "customer";
  const body = (message ?? unsentMessage)?.body ?? "";
  const name = sender === "shopper" && shopper ? sanitizeDisplayName(shopper.displayName) : null;
  const time = (isTimeShown && message?.createdAt) || null;
  const data: ChatMessageData = {
    "data-sender": sender,
    "data-first": isFirst || undefined,
    "data-last": isLast || undefined,
    "data-emoji": LONE_EMOJI.test(body) || undefined,
    ...(unsentMessage && getMessageData(unsentMessage)),
  };
  const readStatusData: ChatReadStatusData | null = readStatus && {
    "data-read-status": readStatus,
  };
  const isFooterHidden = !isLast && readStatus === null;
  const content = (
    <>
      {message?.image ? (
        <MessagePhoto
          look={look}
          messageId={message.id}
          image={message.image}
          alt={strings.photo({ sender, name })}
        />
      ) : null}
      {body.trim() === "" ? null : (
        <MessageText look={look} text={body} id={unsentMessage || isActive ? textId : undefined} />
      )}
    </>
  );
  return (
    <li ref={elementRef} className={partClass("message")} {...data}>
      {isUnreadLine ? (
        <p className={partClass("newMessagesLine")}>{strings.newMessagesLine}</p>
      ) : null}
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
      {message && look.renderMessage ? look.renderMessage(message, content) : content}
      {unsentMessage ? (
        <UnsentStatus look={look} message={unsentMessage} textId={textId} {...unsentProps} />
      ) : null}
      {time === null && readStatus === null ? null : (
        <p className={partClass("messageFooter", isFooterHidden)}>
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
      {message && isActive ? (
        <MessageTools
          {...{ look, textId }}
          order={unsentProps.order}
          text={body.trim()}
          time={isFooterHidden ? time : null}
        />
      ) : null}
    </li>
  );
});

export interface MessageBubbleProps extends Omit<UnsentStatusProps, "look" | "message" | "textId"> {
  look: ConversationLook;
  /** A message that is listed by the server, or was just accepted. */
  message?: ChatMessage | undefined;
  /** A message of the customer's that is not accepted yet. */
  unsentMessage?: UnsentMessage | undefined;
  /** The name and picture of a message's author on the shopper's side, if Connect gives them. */
  shopper: ChatPerson | null;
  isFirst: boolean;
  isLast: boolean;
  /** Whether the line that begins the new messages is above it. */
  isUnreadLine: boolean;
  readStatus: ReadStatus | null;
  /** Whether it is pointed at, so that its time and Copy are shown. */
  isActive: boolean;
  isTimeShown: boolean;
  elementRef: RefObject<HTMLLIElement | null> | undefined;
}

/** Shows a text with its links, in its own direction. */
function MessageText({
  look,
  text,
  id,
}: {
  look: Pick<ConversationLook, "partClass">;
  text: string;
  id?: string | undefined;
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

/** At most three emoji and nothing else, which are shown large. */
const LONE_EMOJI =
  /^\s*(?:(?:\p{RI}{2}|\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)?(?:\u200d\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)?)*)\s*){1,3}$/u;

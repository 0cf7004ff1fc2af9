import type { ReactElement } from "react";
import type { ConversationLook } from "./ConversationLook.ts";
import { splitLinks } from "./links/splitLinks.ts";

/** What someone wrote, as it was written, in its own direction, with its links. */
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
          // Addresses are read from left to right, whatever is around them.
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

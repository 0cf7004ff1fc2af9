import type { ReactElement } from "react";
import { UNSEEN } from "../composer/createPartClass.ts";
import type { ConversationLook } from "./ConversationLook.ts";

/** A sketch of a conversation, until it is there. */
export function Skeleton({
  look: { partClass, strings },
}: {
  look: Pick<ConversationLook, "partClass" | "strings">;
}): ReactElement {
  return (
    <>
      <p className={UNSEEN}>{strings.loading}</p>
      <div className={partClass("skeleton")} aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </>
  );
}

"use client";

import { type ReactElement, useEffect, useRef } from "react";
import type { ConversationLook, OpenPhoto } from "../ConversationLook.ts";
import { toggleDialog } from "../toggleDialog.ts";

/** An image in its full size, above everything; Escape, Close and a press beside it close it. */
export function PhotoDialog({
  look,
  photo,
  onClose,
}: {
  look: Pick<ConversationLook, "partClass" | "strings">;
  photo: OpenPhoto;
  onClose: () => void;
}): ReactElement {
  const { partClass, strings } = look;
  const dialogRef = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = dialogRef.current;
    if (!dialog?.open) toggleDialog(dialog, "modal");
    // Browsers that don't know it still have Escape and Close.
    dialog?.setAttribute("closedby", "any");
    // A page that hides it, as <Activity> does, keeps it in the document, where it would block all else.
    return () => toggleDialog(dialog, "closed");
  }, []);

  function close(): void {
    toggleDialog(dialogRef.current, "closed");
    // Without a display no event tells of it.
    onClose();
  }

  return (
    <dialog
      ref={dialogRef}
      className={partClass("photoDialog")}
      aria-label={photo.alt}
      onClose={() => {
        // Not where it only went with its page, and not where it is back already.
        if (dialogRef.current?.open === false) onClose();
      }}
    >
      {/* Closed and not just taken away, so that focus goes back to where it was. */}
      <button type="button" className={partClass("button")} onClick={close}>
        {strings.close}
      </button>
      <img
        className={partClass("photoLarge")}
        src={photo.src}
        alt={photo.alt}
        referrerPolicy="no-referrer"
      />
    </dialog>
  );
}

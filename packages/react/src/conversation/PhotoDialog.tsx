"use client";

import {
  type ComponentType,
  type ReactElement,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import type { UseShopperConversationResult } from "../messages/useShopperConversation.ts";
import { closeDialog, getDialogMode, showDialog } from "../utils/dialog.ts";
import type { ConversationLook, OpenPhoto } from "./conversationLook.ts";

/**
 * Shows a photo in full size, in a modal dialog. Escape, Close and a press beside it close it. Zoom and
 * the other photos are loaded when it opens.
 */
export function PhotoDialog(props: PhotoDialogProps): ReactElement {
  const { look, photo, onChange } = props;
  const { partClass, strings } = look;
  const dialogRef = useRef<HTMLDialogElement>(null);
  const imageRef = useRef<HTMLImageElement>(null);
  const [Viewer, setViewer] = useState<ComponentType<PhotoViewerProps> | null>(null);

  useEffect(() => {
    const dialog = dialogRef.current;
    if (!dialog) return;
    showDialog(dialog, "modal");
    return () => closeDialog(dialog);
  }, []);

  useEffect(() => {
    import("./PhotoViewer.tsx").then(
      ({ PhotoViewer }) => setViewer(() => PhotoViewer),
      // Offline, the photo itself is there. Opening a photo again tries again.
      () => {},
    );
  }, []);

  function close(): void {
    if (dialogRef.current) closeDialog(dialogRef.current);
    onChange(null);
  }

  return (
    <dialog
      ref={dialogRef}
      popover="manual"
      className={partClass("photoDialog")}
      aria-label={photo.alt}
      onClick={({ currentTarget, target }) => {
        if (target === currentTarget) close();
      }}
      onClose={() => {
        const dialog = dialogRef.current;
        // Not if it was only hidden with its page, or is open again already.
        if (dialog && getDialogMode(dialog) && !dialog.open) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // One press closes one thing: neither the browser nor the app closes another.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      {/* Closing, and not only removing, the dialog returns focus to the button. */}
      <button type="button" className={partClass("button")} data-action="close" onClick={close}>
        {strings.close}
      </button>
      <img
        ref={imageRef}
        className={partClass("photoLarge")}
        src={photo.src}
        alt={photo.alt}
        draggable={false}
        referrerPolicy="no-referrer"
      />
      {Viewer ? <Viewer {...props} dialogRef={dialogRef} imageRef={imageRef} /> : null}
    </dialog>
  );
}

export interface PhotoDialogProps {
  look: ConversationLook;
  /** The photo that is shown. */
  photo: OpenPhoto;
  conversation: UseShopperConversationResult;
  /** Called with the photo to show, or with null to close. */
  onChange: (photo: OpenPhoto | null) => void;
}

export interface PhotoViewerProps extends PhotoDialogProps {
  dialogRef: RefObject<HTMLDialogElement | null>;
  imageRef: RefObject<HTMLImageElement | null>;
}

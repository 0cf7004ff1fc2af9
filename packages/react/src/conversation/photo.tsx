"use client";

import { type ReactElement, useEffect, useRef } from "react";
import { closeDialog, getDialogMode, showDialog } from "../utils/dialog.ts";
import type { ConversationLook, OpenPhoto } from "./conversationLook.ts";
import { parseAddress } from "./links.ts";
import { useSteadyImage } from "./useSteadyImage.ts";

/** Shows the photo of a message as a button, or a note if it can't be shown. */
export function MessagePhoto({
  look,
  messageId,
  image,
  alt,
}: {
  look: ConversationLook;
  messageId: string;
  image: string;
  alt: string;
}): ReactElement {
  const { onOpenPhoto, partClass, strings } = look;
  const photo = toPhoto(image, look.imageHosts);
  const newestSrc = photo.kind === "shown" ? photo.src : undefined;
  const { src, retry, onError } = useSteadyImage(newestSrc, look.readListeners);
  if (photo.kind === "linked") {
    return (
      <p className={partClass("photoNote")}>
        <a
          className={partClass("link")}
          href={photo.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
        >
          {strings.photoAt({ host: photo.host })}
        </a>
      </p>
    );
  }
  if (photo.kind === "hidden") {
    return <p className={partClass("photoNote")}>{strings.photoHidden}</p>;
  }
  const isFailed = src === undefined;
  // One button for both, so that focus stays on it when the photo has loaded.
  return (
    <button
      type="button"
      className={partClass(isFailed ? "photoNote" : "photo")}
      aria-haspopup={isFailed ? undefined : "dialog"}
      onClick={() => (isFailed ? retry() : onOpenPhoto({ messageId, src, alt }))}
    >
      {isFailed ? (
        <>
          {`${strings.photoFailed} `}
          <span className={partClass("link")}>{strings.reloadPhoto}</span>
        </>
      ) : (
        <img
          src={src}
          alt={alt}
          referrerPolicy="no-referrer"
          loading="lazy"
          decoding="async"
          onError={onError}
        />
      )}
    </button>
  );
}

/** Shows a photo in full size, in a modal dialog. Escape, Close and a press beside it close it. */
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
    if (!dialog) return;
    // Browsers without support still have Escape and Close.
    dialog.setAttribute("closedby", "any");
    showDialog(dialog, "modal");
    return () => closeDialog(dialog);
  }, []);

  function close(): void {
    if (dialogRef.current) closeDialog(dialogRef.current);
    onClose();
  }

  return (
    <dialog
      ref={dialogRef}
      popover="manual"
      className={partClass("photoDialog")}
      aria-label={photo.alt}
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

/**
 * Returns whether the image of a message may be shown or only linked to. `hosts` are those that images
 * may be loaded from; undefined allows any over https.
 */
export function toPhoto(image: string, hosts: readonly string[] | undefined): Photo {
  if (IMAGE_DATA.test(image)) return { kind: "shown", src: image };
  const url = parseAddress(image);
  if (!url) return { kind: "hidden" };
  // A page over plain HTTP is on the developer's machine, and so is its backend.
  const isLoadable = url.protocol === "https:" || (url.protocol === "http:" && isPlainPage());
  if (isLoadable && (!hosts || hosts.some((host) => isHost(url.hostname, host)))) {
    return { kind: "shown", src: url.href };
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return { kind: "hidden" };
  return { kind: "linked", href: url.href, host: url.host };
}

export type Photo =
  | { kind: "shown"; src: string }
  | { kind: "linked"; href: string; host: string }
  | { kind: "hidden" };

/** Images inside the response. In an `img`, even an SVG runs no script and loads nothing. */
const IMAGE_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml);base64,[\w+/=]+$/i;

/** `*.example.com` is every host below it. */
function isHost(hostname: string, allowed: string): boolean {
  const host = allowed.toLowerCase();
  return host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : hostname === host;
}

function isPlainPage(): boolean {
  return globalThis.location?.protocol === "http:";
}

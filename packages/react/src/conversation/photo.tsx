"use client";

import { type ReactElement, useState } from "react";
import type { ConversationLook } from "../ConversationLook.ts";
import { toPhoto } from "./toPhoto.ts";

/** The image of a message, small; or what can be said of one that can't be shown. */
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
  const [failed, setFailed] = useState<string | null>(null);
  const photo = toPhoto(image, look.imageHosts);
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
  if (photo.kind === "hidden" || failed === image) {
    const note = photo.kind === "hidden" ? strings.photoHidden : strings.photoFailed;
    return <p className={partClass("photoNote")}>{note}</p>;
  }
  const { src } = photo;
  return (
    <button
      type="button"
      className={partClass("photo")}
      aria-haspopup="dialog"
      onClick={() => onOpenPhoto({ messageId, src, alt })}
    >
      <img
        src={src}
        alt={alt}
        referrerPolicy="no-referrer"
        loading="lazy"
        decoding="async"
        onError={() => setFailed(image)}
      />
    </button>
  );
}

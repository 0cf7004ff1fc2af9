"use client";

import type { ChatPerson } from "@shopper-chat/client";
import { type ReactElement, useState } from "react";
import type { ConversationLook } from "../ConversationLook.ts";
import { toPhoto } from "../photo/toPhoto.ts";
import { initialsOf } from "./initialsOf.ts";

/** A person's picture; their initials where there is none, or it does not load. Their name stands beside it. */
export function PersonAvatar({
  look,
  person,
  name,
}: {
  look: Pick<ConversationLook, "imageHosts" | "partClass">;
  person: ChatPerson | null;
  name: string | null;
}): ReactElement {
  const [failed, setFailed] = useState<string | null>(null);
  const url = person?.avatarUrl ?? null;
  const photo = url === null || url === failed ? null : toPhoto(url, look.imageHosts);
  return (
    <span className={look.partClass("avatar")} aria-hidden="true">
      {photo?.kind === "shown" ? (
        <img
          src={photo.src}
          alt=""
          referrerPolicy="no-referrer"
          loading="lazy"
          decoding="async"
          onError={() => setFailed(url)}
        />
      ) : (
        <span>{name === null ? "" : initialsOf(name)}</span>
      )}
    </span>
  );
}

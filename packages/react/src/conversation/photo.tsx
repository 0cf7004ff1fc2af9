"use client";

import { type ReactElement, useCallback, useEffect, useState } from "react";
import { useLatestRef } from "../utils/refs.ts";
import type { ConversationLook } from "./conversationLook.ts";
import { parseAddress } from "./links.ts";

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

/**
 * Keeps the first address of an image while it works, because a backend may sign addresses again for
 * each response, and each would load again. After a failure the newest address is tried with the next
 * reads, when the device is online again, and by `retry`.
 */
export function useSteadyImage(
  newestSrc: string | undefined,
  readListeners: Set<() => void>,
): SteadyImage {
  const [shownSrc, setShownSrc] = useState(newestSrc);
  const [isFailed, setFailed] = useState(false);
  const newestRef = useLatestRef(newestSrc);

  const retry = useCallback(() => {
    const src = newestRef.current;
    if (src === undefined) return;
    // The note stays until the image has loaded, so that nothing flashes.
    const image = new Image();
    image.referrerPolicy = "no-referrer";
    image.addEventListener("load", () => {
      setShownSrc(src);
      setFailed(false);
    });
    image.src = src;
  }, [newestRef]);

  useEffect(() => {
    if (!isFailed) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let reads = 0;
    function onRead(): void {
      reads += 1;
      if (reads > MAX_READS) return;
      clearTimeout(timer);
      timer = setTimeout(retry, RENDER_DELAY_MS);
    }
    readListeners.add(onRead);
    addEventListener("online", retry);
    return () => {
      clearTimeout(timer);
      readListeners.delete(onRead);
      removeEventListener("online", retry);
    };
  }, [isFailed, readListeners, retry]);

  return {
    src: isFailed ? undefined : (shownSrc ?? newestSrc),
    retry,
    onError: () => setFailed(true),
  };
}

interface SteadyImage {
  /** The address to show; undefined if the image didn't load. */
  src: string | undefined;
  retry: () => void;
  /** For the image. */
  onError: () => void;
}

/** An image that is gone must not be requested for hours. */
const MAX_READS = 5;
/** Until the render after a read, which may have a new address. */
const RENDER_DELAY_MS = 100;

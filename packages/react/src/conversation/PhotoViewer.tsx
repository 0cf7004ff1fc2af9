"use client";

import { type ReactElement, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { UseShopperConversationResult } from "../messages/useShopperConversation.ts";
import { useLatestRef } from "../utils/refs.ts";
import type { ChatButtonData } from "./ChatData.ts";
import type { ConversationLook, OpenPhoto } from "./conversationLook.ts";
import type { PhotoViewerProps } from "./PhotoDialog.tsx";
import { getShopper, sanitizeDisplayName } from "./person.tsx";
import { toPhoto } from "./photo.tsx";

/**
 * Adds zoom and the other photos of the conversation to an open photo: buttons, keys, and gestures on
 * the photo. It is a chunk of its own.
 */
export function PhotoViewer(props: PhotoViewerProps): ReactElement {
  const { conversation, dialogRef, imageRef, look, photo, onChange } = props;
  const { partClass, strings, times } = look;
  const photos = getPhotos(conversation, look);
  const index = photos.findIndex(({ messageId }) => messageId === photo.messageId);
  const shown = photos[index];
  const { zoom, zoomTo } = useZoom(dialogRef, imageRef);
  const isFailed = useIsFailed(imageRef);

  function show(step: number): void {
    const next = photos[index + step];
    if (!next || step === 0) return;
    // Another photo starts whole.
    zoomTo(() => 1);
    onChange(next);
  }

  const showRef = useLatestRef(show);
  const isZoomed = zoom > 1;
  useEffect(() => {
    const dialog = dialogRef.current;
    if (!dialog) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, key, metaKey } = event;
      if (altKey || ctrlKey || metaKey) return;
      const [x, y] = ARROWS[key] ?? [0, 0];
      if (key === "+" || key === "=") zoomTo((before) => before * ZOOM_STEP);
      else if (key === "-") zoomTo((before) => before / ZOOM_STEP);
      else if (key === "0") zoomTo(() => 1);
      else if (!ARROWS[key]) return;
      else if (isZoomed) dialog.scrollBy(x * PAN_PX, y * PAN_PX);
      else showRef.current(getComputedStyle(dialog).direction === "rtl" ? -x : x);
      event.preventDefault();
      event.stopPropagation();
    };
    dialog.addEventListener("keydown", onKeyDown);
    return () => dialog.removeEventListener("keydown", onKeyDown);
  }, [dialogRef, isZoomed, showRef, zoomTo]);

  const button = (
    action: ChatButtonData["data-action"],
    name: string,
    isPossible: boolean,
    onClick: () => void,
  ) => (
    // Not `disabled`, which would lose the focus.
    <button
      type="button"
      className={partClass("button")}
      data-action={action}
      aria-disabled={!isPossible || undefined}
      onClick={onClick}
    >
      {name}
    </button>
  );

  return (
    <>
      {photos.length > 1 ? (
        <>
          {button("previous", strings.previousPhoto, index > 0, () => show(-1))}
          {button("next", strings.nextPhoto, index < photos.length - 1, () => show(1))}
        </>
      ) : null}
      {button("zoom-out", strings.zoomOut, isZoomed, () => zoomTo((before) => before / ZOOM_STEP))}
      {button("zoom-in", strings.zoomIn, zoom < MAX_ZOOM, () =>
        zoomTo((before) => before * ZOOM_STEP),
      )}
      <div className={partClass("photoCaption")} aria-live="polite" aria-atomic="true">
        {isFailed ? `${strings.photoFailed} ` : null}
        {shown?.body ? <bdi>{shown.body}</bdi> : <bdi>{photo.alt}</bdi>}
        {shown?.time ? ` · ${times.formatTime(shown.time)}` : null}
        {photos.length > 1 ? ` · ${index + 1} / ${photos.length}` : null}
      </div>
    </>
  );
}

/**
 * Zooms the photo by its size, so that the dialog scrolls it as the browser does, and its buttons stay.
 */
function useZoom(
  dialogRef: RefObject<HTMLDialogElement | null>,
  imageRef: RefObject<HTMLImageElement | null>,
): Zoom {
  const [zoom, setZoom] = useState(1);
  const zoomRef = useRef(1);

  const zoomTo = useCallback<Zoom["zoomTo"]>(
    (getNext, x = innerWidth / 2, y = innerHeight / 2) => {
      const [dialog, image] = [dialogRef.current, imageRef.current];
      if (!dialog || !image) return;
      const next = Math.min(Math.max(getNext(zoomRef.current), 1), MAX_ZOOM);
      const before = image.getBoundingClientRect();
      const width = `${(before.width / zoomRef.current) * next}px`;
      const isWhole = next === 1;
      Object.assign(image.style, {
        width: isWhole ? "" : width,
        maxWidth: isWhole ? "" : "none",
        maxHeight: isWhole ? "" : "none",
      });
      // The point under the pointer stays there.
      const after = image.getBoundingClientRect();
      dialog.scrollBy({
        left: after.left + ((x - before.left) / before.width) * after.width - x,
        top: after.top + ((y - before.top) / before.height) * after.height - y,
        behavior: "instant",
      });
      zoomRef.current = next;
      setZoom(next);
    },
    [dialogRef, imageRef],
  );

  useEffect(() => {
    const [dialog, image] = [dialogRef.current, imageRef.current];
    if (!dialog || !image) return;
    let distance = 0;
    const onWheel = (event: WheelEvent) => {
      // Browsers report a pinch on a touchpad as a wheel with Ctrl. Without Ctrl the wheel scrolls.
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomTo((before) => before * Math.exp(-event.deltaY / 200), event.clientX, event.clientY);
    };
    const onTouch = (event: TouchEvent) => {
      const [one, other] = event.touches;
      const last = distance;
      distance =
        one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0;
      if (!one || !other) return;
      // Otherwise the browser zooms the page.
      event.preventDefault();
      if (last === 0) return;
      const middle = [
        (one.clientX + other.clientX) / 2,
        (one.clientY + other.clientY) / 2,
      ] as const;
      zoomTo((before) => before * (distance / last), ...middle);
    };
    // Otherwise a drag that ends beside the photo is a press there, which closes.
    const onPointerDown = ({ pointerId, pointerType }: PointerEvent) => {
      if (pointerType === "mouse") image.setPointerCapture(pointerId);
    };
    const onPointerMove = ({ buttons, movementX, movementY, pointerType }: PointerEvent) => {
      if (pointerType === "mouse" && buttons === 1) dialog.scrollBy(-movementX, -movementY);
    };
    const onDoubleClick = ({ clientX, clientY }: MouseEvent) =>
      zoomTo((before) => (before > 1 ? 1 : DOUBLE_CLICK_ZOOM), clientX, clientY);
    dialog.addEventListener("wheel", onWheel, { passive: false });
    dialog.addEventListener("touchstart", onTouch, { passive: false });
    dialog.addEventListener("touchmove", onTouch, { passive: false });
    dialog.addEventListener("touchend", onTouch);
    image.addEventListener("pointerdown", onPointerDown);
    image.addEventListener("pointermove", onPointerMove);
    image.addEventListener("dblclick", onDoubleClick);
    return () => {
      dialog.removeEventListener("wheel", onWheel);
      dialog.removeEventListener("touchstart", onTouch);
      dialog.removeEventListener("touchmove", onTouch);
      dialog.removeEventListener("touchend", onTouch);
      image.removeEventListener("pointerdown", onPointerDown);
      image.removeEventListener("pointermove", onPointerMove);
      image.removeEventListener("dblclick", onDoubleClick);
    };
  }, [dialogRef, imageRef, zoomTo]);

  return { zoom, zoomTo };
}

interface Zoom {
  /** 1 is the whole photo. */
  zoom: number;
  /** Changes the zoom. The point of the photo at `x`, `y` stays there, by default the middle. */
  zoomTo: (getNext: (before: number) => number, x?: number, y?: number) => void;
}

/** Returns whether the photo did not load. */
function useIsFailed(imageRef: RefObject<HTMLImageElement | null>): boolean {
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const image = imageRef.current;
    if (!image) return;
    const onLoad = () => setFailed(false);
    const onError = () => setFailed(true);
    image.addEventListener("load", onLoad);
    image.addEventListener("error", onError);
    return () => {
      image.removeEventListener("load", onLoad);
      image.removeEventListener("error", onError);
    };
  }, [imageRef]);
  return isFailed;
}

/** Returns the photos of a conversation that may be shown. */
function getPhotos(
  conversation: UseShopperConversationResult,
  { imageHosts, strings }: ConversationLook,
): ViewerPhoto[] {
  return conversation.messages.flatMap((message) => {
    const { body, createdAt, id, image, sender } = message;
    const photo = image === null ? null : toPhoto(image, imageHosts);
    if (photo?.kind !== "shown") return [];
    const person = sender === "shopper" ? getShopper(message, conversation) : null;
    const name = person && sanitizeDisplayName(person.displayName);
    const alt = strings.photo({ sender, name });
    return [{ messageId: id, src: photo.src, alt, body: body.trim(), time: createdAt }];
  });
}

interface ViewerPhoto extends OpenPhoto {
  /** The text of its message. */
  body: string;
  time: string | null;
}

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const PAN_PX = 80;
const MAX_ZOOM = 5;
const ZOOM_STEP = 1.5;
const DOUBLE_CLICK_ZOOM = 2.5;

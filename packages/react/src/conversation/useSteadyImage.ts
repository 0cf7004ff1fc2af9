import { useCallback, useEffect, useState } from "react";
import { useLatestRef } from "../utils/refs.ts";

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

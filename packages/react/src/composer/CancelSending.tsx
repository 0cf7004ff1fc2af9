"use client";

import { type ReactElement, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { PartClass } from "./createPartClass.ts";
import { hasFocus } from "./hasFocus.ts";
import type { ShopperChatComposerControls } from "./useShopperChatComposer.ts";

/** Lets the customer stop waiting, once a message takes long enough to think of it. */
export function CancelSending({
  composer,
  partClass,
}: {
  composer: ShopperChatComposerControls;
  partClass: PartClass;
}): ReactElement | null {
  const noteId = useId();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), A_LONG_TIME_MS);
    return () => clearTimeout(timer);
  }, []);
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => () => {
      // The answer takes the button away; layout cleanups run while it is still in the page.
      const own = ref.current;
      if (own && hasFocus(own)) own.closest<HTMLElement>("[role=group]")?.focus();
    },
    [],
  );
  if (!isLong) return null;
  return (
    <div ref={ref} className={partClass("actions")}>
      <p id={noteId} className={partClass("messageState")}>
        {composer.strings.cancelNote}
      </p>
      <button
        type="button"
        className={partClass("button")}
        aria-describedby={noteId}
        onClick={composer.cancel}
      >
        {composer.strings.cancel}
      </button>
    </div>
  );
}

const A_LONG_TIME_MS = 3000;

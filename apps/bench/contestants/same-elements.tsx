import { createRoot } from "react-dom/client";
import "@shopper-chat/react/styles.css";
import type { Contestant } from "../src/page/Contestant.ts";
import { orderIds } from "../src/page/orderIds.ts";

/** The elements and styles of the composer, rendered by React, without its behavior. */
export const contestant: Contestant = {
  mount(container, copies) {
    createRoot(container).render(orderIds(copies).map((id) => <Elements key={id} id={id} />));
  },
};

function Elements({ id }: { id: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the same attributes as the composer.
    <div
      id={id}
      role="group"
      lang="en-US"
      tabIndex={-1}
      aria-label="New message"
      data-state="idle"
      data-color-scheme="light"
      data-availability="open"
      data-empty
      className="shopper-chat-part shopper-chat"
    >
      <label htmlFor={`${id}-textarea`} className={part("label")}>
        Message your shopper
      </label>
      <p id={`${id}-hint`} className={part("hint")}>
        <span className="shopper-chat-visually-hidden">1,000-character limit.</span>{" "}
        <span>Press Enter to send, Shift+Enter for a new line.</span>
      </p>
      <textarea
        id={`${id}-textarea`}
        rows={3}
        form=""
        enterKeyHint="send"
        aria-describedby={`${id}-hint`}
        className={part("textarea")}
      />
      <div className={part("toolbar")}>
        <span className={part("counter")}>1,000 characters left</span>
        <div
          aria-live="polite"
          aria-atomic
          className={`${part("status")} shopper-chat-visually-hidden`}
        />
        <div aria-live="assertive" aria-atomic className="shopper-chat-visually-hidden" />
        <button type="button" className={part("send-button")}>
          Send
        </button>
      </div>
    </div>
  );
}

function part(name: string): string {
  return `shopper-chat-part shopper-chat-${name}`;
}

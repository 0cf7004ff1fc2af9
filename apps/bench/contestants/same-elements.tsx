import { createRoot } from "react-dom/client";
import "@shopper-chat/react/styles.css";
import type { Contestant } from "../src/page/Contestant.ts";
import { orderIds } from "../src/page/orderIds.ts";

/** The composer's elements and its look, rendered by React, and nothing that they do. */
export const contestant: Contestant = {
  mount(container, copies) {
    createRoot(container).render(orderIds(copies).map((id) => <Elements key={id} id={id} />));
  },
};

function Elements({ id }: { id: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the composer's own, to the attribute.
    <div
      id={id}
      role="group"
      lang="en-US"
      tabIndex={-1}
      aria-label="Write a message"
      data-state="idle"
      data-color-scheme="light"
      data-availability="open"
      data-empty
      className="shopper-chat-part shopper-chat"
    >
      <label htmlFor={`${id}-field`} className={part("label")}>
        Message to your shopper
      </label>
      <p id={`${id}-hint`} className={part("hint")}>
        <span className="shopper-chat-unseen">Up to 1,000 characters. </span>
        <span>Enter sends, Shift+Enter starts a new line.</span>
      </p>
      <p className={`${part("availability")} shopper-chat-unseen`} aria-live="polite" />
      <textarea
        id={`${id}-field`}
        rows={3}
        form=""
        enterKeyHint="send"
        aria-describedby={`${id}-hint`}
        className={part("field")}
      />
      <div className={`${part("banner")} shopper-chat-unseen`}>
        <p
          id={`${id}-alert`}
          role="alert"
          aria-atomic
          className={`${part("alert")} shopper-chat-unseen`}
        />
      </div>
      <div className={part("bar")}>
        <div className={part("notes")}>
          <span aria-hidden className={part("counter")}>
            1,000 characters left
          </span>
          <p role="status" aria-atomic className={`${part("status")} shopper-chat-unseen`} />
        </div>
        <button type="button" className={part("send")}>
          Send
        </button>
      </div>
    </div>
  );
}

function part(name: string): string {
  return `shopper-chat-part shopper-chat-${name}`;
}

import type {
  ComponentPropsWithRef,
  FocusEventHandler,
  MouseEventHandler,
  RefCallback,
  RefObject,
} from "react";
import type { ComposerRootData } from "./ComposerData.ts";

/**
 * The props of each part of a composer. The types contain only what is there, so that they fit the
 * components of a design system too.
 */
export interface ComposerProps {
  /** For the element around all others. */
  rootProps: Pick<
    ComponentPropsWithRef<"div">,
    "id" | "role" | "lang" | "tabIndex" | "aria-describedby" | "aria-label" | "onFocus" | "onBlur"
  > &
    ComposerRootData & { ref: RefObject<HTMLDivElement | null> };
  /** For the label of the textarea. */
  labelProps: Pick<ComponentPropsWithRef<"label">, "htmlFor" | Suppressed>;
  /** For the text that says why the chat is not open. It describes the root. */
  availabilityProps: Pick<ComponentPropsWithRef<"p">, Suppressed> & { id: string };
  /** For the limit and the key that sends. It describes the textarea. */
  hintProps: Pick<ComponentPropsWithRef<"p">, Suppressed> & { id: string };
  /** For the textarea. The element itself holds the text: give it no `value`. */
  textareaProps: ComponentPropsWithRef<"textarea">;
  /** For the counter. It writes itself: a render for each keystroke would be wasteful. */
  counterProps: Pick<ComponentPropsWithRef<"span">, Suppressed> & {
    ref: RefCallback<HTMLElement>;
    children: string;
  };
  /** For the button that sends. */
  sendButtonProps: ButtonProps &
    Pick<ComponentPropsWithRef<"button">, "aria-disabled" | Suppressed>;
  /** For the element with `errorText`. It describes the textarea. */
  errorProps: {
    /** The textarea's `aria-describedby` refers to it. */
    id: string;
  };
  /** For the button that sends the text of the textarea again, while `canRetryDraft`. */
  retryButtonProps: ButtonProps & { "aria-disabled": true | undefined };
  /** For the list of unsent messages. */
  unsentMessagesProps: {
    /** A `<ul>` without bullets is no list to Safari unless it says so. */
    role: "list";
    /** The name of the list for screen readers. */
    "aria-label": string;
  };
  /** Returns the props of a button that inserts a suggested reply. */
  getQuickReplyProps: (
    reply: string,
  ) => ButtonProps & { onMouseDown: MouseEventHandler; onFocus: FocusEventHandler };
}

interface ButtonProps {
  type: "button";
  onClick: () => void;
}

type Suppressed = "suppressHydrationWarning";

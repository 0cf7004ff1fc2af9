import type { ReactElement } from "react";

/**
 * A link to sign in for a customer who is writing a message. It opens another tab, because leaving this
 * page would lose the message.
 */
export function SignInAgain(): ReactElement {
  return (
    <a
      className="pf-chat-link"
      href={window.location.href}
      target="_blank"
      rel="noreferrer"
      lang="en"
    >
      Sign in<span className="pf-visually-hidden"> (in a new tab)</span>
    </a>
  );
}

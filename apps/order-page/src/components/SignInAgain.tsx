import type { ReactElement } from "react";

/**
 * The way to the sign-in for someone who is in the middle of a message: in another tab, for here the
 * message would be lost with the page.
 */
export function SignInAgain(): ReactElement {
  return (
    <a
      className="pf-sign-in"
      href={window.location.href}
      target="_blank"
      rel="noreferrer"
      lang="en"
    >
      Sign in (in a new tab)
    </a>
  );
}

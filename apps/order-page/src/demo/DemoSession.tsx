import type { ReactElement } from "react";
import { useSession } from "../useSession.ts";
import { useSignIn } from "../useSignIn.ts";

/** Who is signed in at the demo, with buttons to become someone else. */
export function DemoSession(): ReactElement {
  const { data: session, isError } = useSession();
  const signIn = useSignIn();
  const current = session?.customer?.name;
  return (
    <div className="pf-demo-session">
      <h3 className="pf-demo-subtitle">Session</h3>
      <p className="pf-demo-text">
        {session !== undefined &&
          (current === undefined ? "Signed out" : `Signed in as ${current}`)}
        {isError && "The session could not be loaded."}
      </p>
      <div className="pf-demo-buttons">
        {session?.customers
          .filter(({ name }) => name !== current)
          .map(({ key, name }) => (
            <button
              type="button"
              className="pf-demo-button"
              key={key}
              onClick={() => signIn.mutate(key)}
            >
              {current === undefined ? "Sign in as" : "Switch to"} {name}
            </button>
          ))}
        {current !== undefined && (
          <button type="button" className="pf-demo-button" onClick={() => signIn.mutate(null)}>
            Sign out
          </button>
        )}
      </div>
      <p className="pf-demo-text" role="status">
        {signIn.isError && "That did not work. Try again."}
      </p>
    </div>
  );
}

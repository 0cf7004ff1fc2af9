import type { ReactElement } from "react";
import { useSession } from "../useSession.ts";
import { useSignIn } from "../useSignIn.ts";
import { DemoPanel } from "./DemoPanel.tsx";

/** Shows who is signed in at the demo, with buttons to switch. */
export function DemoSession(): ReactElement {
  const { data: session, isError } = useSession();
  const signIn = useSignIn();
  const current = session?.customer?.name;
  const who = current === undefined ? "Signed out" : `Signed in as ${current}`;
  return (
    <DemoPanel
      title="Session"
      text={
        <>
          {session !== undefined && who}
          {isError && "The session could not be loaded."}
        </>
      }
      hasFailed={signIn.isError}
    >
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
    </DemoPanel>
  );
}

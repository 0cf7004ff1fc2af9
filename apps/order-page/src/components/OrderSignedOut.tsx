import type { ReactElement } from "react";
import { focusMain } from "../focusMain.ts";
import { useSession } from "../useSession.ts";
import { useSignIn } from "../useSignIn.ts";
import { OrderNotice } from "./OrderNotice.tsx";

/** The page for visitors who are not signed in: a button for each customer of the demo. */
export function OrderSignedOut(): ReactElement {
  const { data: session, errorUpdateCount, refetch } = useSession();
  const signIn = useSignIn();
  const hasNoSession = session === undefined && errorUpdateCount > 0;
  const tryAgain = async () => {
    const { isSuccess } = await refetch();
    if (isSuccess) focusMain();
  };
  return (
    <OrderNotice title="You’re signed out" text="Sign in to see your order.">
      {session?.customers.map(({ key, name }) => (
        <button type="button" className="pf-button" key={key} onClick={() => signIn.mutate(key)}>
          Sign in as {name}
        </button>
      ))}
      {hasNoSession && (
        <button type="button" className="pf-button" onClick={() => void tryAgain()}>
          Try again
        </button>
      )}
      <p className="pf-notice-status" role="status">
        {hasNoSession && "We couldn’t load the sign-in."}
        {signIn.isError && "You’re not signed in yet. Try again."}
      </p>
    </OrderNotice>
  );
}

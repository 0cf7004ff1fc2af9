import { useMutation } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { reloadAtMain } from "../reloadAtMain.ts";
import { storefront } from "../storefront.ts";

/** Empties the conversations of all orders: the shoppers have only so many words. */
export function StartOver(): ReactElement {
  const startOver = useMutation<void>({
    mutationFn: () => storefront.startOver(),
    onSuccess: reloadAtMain,
  });
  return (
    <div className="pf-demo-session">
      <h3 className="pf-demo-subtitle">Conversations</h3>
      <p className="pf-demo-text">
        Ana answers twice, and then hands over to Ben, who says no more. It can all begin again.
      </p>
      <div className="pf-demo-buttons">
        <button type="button" className="pf-demo-button" onClick={() => startOver.mutate()}>
          Start over
        </button>
      </div>
      <p className="pf-demo-text" role="status">
        {startOver.isError && "That did not work. Try again."}
      </p>
    </div>
  );
}

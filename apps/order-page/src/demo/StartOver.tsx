import { useMutation } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { reloadAtMain } from "../reloadAtMain.ts";
import { storefront } from "../storefront.ts";
import { DemoPanel } from "./DemoPanel.tsx";

/** Resets the conversations of all orders, because the script of the shoppers ends. */
export function StartOver(): ReactElement {
  const startOver = useMutation<void>({
    mutationFn: () => storefront.startOver(),
    onSuccess: reloadAtMain,
  });
  return (
    <DemoPanel
      title="Conversations"
      text="Ana answers twice, and then hands over to Ben, who says no more. It can all begin again."
      hasFailed={startOver.isError}
    >
      <button type="button" className="pf-demo-button" onClick={() => startOver.mutate()}>
        Start over
      </button>
    </DemoPanel>
  );
}

import type { ReactElement } from "react";
import { focusMain } from "../focusMain.ts";
import { useOrder } from "../useOrder.ts";
import { OrderFailed } from "./OrderFailed.tsx";
import { OrderLoading } from "./OrderLoading.tsx";
import { OrderNotFound } from "./OrderNotFound.tsx";
import { OrderSignedOut } from "./OrderSignedOut.tsx";
import { OrderView } from "./OrderView.tsx";

/** The order, or why there is none to see. */
export function OrderMain({ orderId }: { orderId: string | null }): ReactElement {
  const { data, errorUpdateCount, isFetching, refetch } = useOrder(orderId);
  const tryAgain = async () => {
    const { isSuccess } = await refetch();
    if (isSuccess) focusMain();
  };
  // An order once shown stays when a later look for news fails: the composer in it may hold text.
  if (data?.state === "found") return <OrderView order={data.order} />;
  if (data?.state === "not-found") return <OrderNotFound />;
  if (data?.state === "signed-out") return <OrderSignedOut />;
  // Not `isError`, which a new attempt resets: the button just pressed would go away.
  if (errorUpdateCount > 0) {
    return <OrderFailed isTrying={isFetching} onTryAgain={() => void tryAgain()} />;
  }
  return <OrderLoading />;
}

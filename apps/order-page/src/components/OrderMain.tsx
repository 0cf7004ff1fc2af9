import type { ReactElement } from "react";
import { focusMain } from "../focusMain.ts";
import { useOrder } from "../useOrder.ts";
import { OrderFailed } from "./OrderFailed.tsx";
import { OrderLoading } from "./OrderLoading.tsx";
import { OrderNotFound } from "./OrderNotFound.tsx";
import { OrderSignedOut } from "./OrderSignedOut.tsx";
import { OrderView } from "./OrderView.tsx";

/** The order, or the reason why none is shown. */
export function OrderMain({ orderId }: { orderId: string | null }): ReactElement {
  const { data, errorUpdateCount, isFetching, refetch } = useOrder(orderId);
  const tryAgain = async () => {
    const { isSuccess } = await refetch();
    if (isSuccess) focusMain();
  };
  // The order stays when a later refetch fails, because its composer may contain text.
  if (data?.state === "found") return <OrderView order={data.order} />;
  if (data?.state === "not-found") return <OrderNotFound />;
  if (data?.state === "signed-out") return <OrderSignedOut />;
  // Not `isError`, which a new attempt resets: the button that was just pressed would disappear.
  if (errorUpdateCount > 0) {
    return <OrderFailed isTrying={isFetching} onTryAgain={() => void tryAgain()} />;
  }
  return <OrderLoading />;
}

import {
  createShopperChatHandler,
  type ShopperChatHandlerOptions,
} from "../createShopperChatHandler.ts";
import { serveForTest } from "./serveForTest.ts";
import { type ConnectAnswers, startConnect, type TestConnect } from "./startConnect.ts";

/** Starts a storefront backend over HTTP in front of a Connect that answers as the test says. */
export async function startBackendWith(
  answers: ConnectAnswers,
  { userId = "customer-1", clock, store, ...options }: BackendWithOptions = {},
): Promise<TestConnect & { url: string }> {
  const stand = await startConnect(answers);
  const handler = createShopperChatHandler({
    connect: { ...stand.connect, ...options },
    authenticate: () => ({ userId }),
    clock,
    store,
  });
  return { ...stand, url: await serveForTest(handler) };
}

interface BackendWithOptions extends Partial<ShopperChatHandlerOptions["connect"]> {
  /** Whose session every request is. @default "customer-1" */
  userId?: string;
  clock?: ShopperChatHandlerOptions["clock"];
  store?: ShopperChatHandlerOptions["store"];
}

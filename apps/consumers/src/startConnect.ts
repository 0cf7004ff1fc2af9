import { startSandbox } from "@shopper-chat/sandbox/node";

/** Starts a sandbox of Connect for the hosts' storefront backends. */
export async function startConnect(): Promise<Connect> {
  const { sandbox, url, close } = await startSandbox({ port: 0, customerId: CUSTOMER });
  return {
    baseUrl: url,
    ...sandbox.credentials,
    customerId: CUSTOMER,
    received: () => sandbox.messages().map(({ body }) => body),
    shopperSays: (orderId, message) => void sandbox.shopperSays(orderId, message),
    close,
  };
}

export interface Connect {
  baseUrl: string;
  clientId: string;
  clientSecret: string;
  /** The customer who is signed in at every host. */
  customerId: string;
  /** The delivered texts. */
  received: () => string[];
  /** Sends a message as an order's shopper. */
  shopperSays: (orderId: string, message: { body?: string; image?: string }) => void;
  close: () => Promise<void>;
}

const CUSTOMER = "customer-1";

import {
  createShopperChatClient,
  isShopperChatError,
  type ShopperChatClient,
  ShopperChatError,
} from "@shopper-chat/client";
import type { Debug } from "../events/ShopperChatHandlerDebugEvent.ts";
import type { ShopperChatTelemetry } from "../events/ShopperChatTelemetry.ts";
import type { Deadline, ShopperChatClock } from "../ShopperChatClock.ts";
import type { CheckedConnect } from "./checkConnect.ts";
import { createTokenSource } from "./createTokenSource.ts";
import { limitBody } from "./limitBody.ts";
import { requestToken } from "./requestToken.ts";

/**
 * Creates the function that calls Connect on a customer's behalf. It calls once; only when Connect
 * refuses the access token, and so has done nothing, does it call again with a new one.
 */
export function createConnectCaller(options: ConnectCallerOptions): CallConnect {
  const { connect, clock, debug, telemetry } = options;
  const tokens = createTokenSource({
    request: (userId) =>
      telemetry.observe({ name: "token" }, () => requestToken(connect, userId, debug)),
    now: clock.monotonicNow,
    maxCustomers: connect.maxCachedTokens,
  });

  return async (caller, call) => {
    const { deadline } = caller;
    let token: string | undefined;

    async function fetchFromConnect(...request: Parameters<typeof fetch>): Promise<Response> {
      // If this process stood still, another may already treat the message as lost.
      if (deadline.remainingMs() <= 0) throw tooLate();
      const method = request[1]?.method ?? "GET";
      const response = await telemetry.observe({ name: "connect", method }, () =>
        connect.fetch(...request),
      );
      caller.onResponse?.(response);
      return limitBody(response, caller.maxResponseBytes);
    }

    function attempt(): ReturnType<typeof call> {
      // A client for each call, because a client counts the rate limits of one customer.
      const client = createShopperChatClient({
        baseUrl: connect.baseUrl,
        fetch: fetchFromConnect,
        credentials: "omit",
        headers: caller.retailerId === undefined ? {} : { "X-Retailer-Id": caller.retailerId },
        onDebug({ original }) {
          // Our own errors are reported elsewhere: of tokens as debug events, of responses as events.
          if (!isShopperChatError(original)) debug({ during: "connect", original });
        },
        acceptLanguage: firstLanguage(caller.language),
        // All calls share the time, because the page waits for all of them.
        timeoutMs: Math.max(1, deadline.remainingMs()),
        async getAccessToken() {
          token = await tokens.get(caller.userId);
          return token;
        },
      });
      return call(client);
    }

    return attempt().catch((error: unknown) => {
      const refused = isShopperChatError(error) && error.status === 401;
      if (!refused || token === undefined) throw error;
      tokens.drop(caller.userId, token);
      return attempt();
    });
  };
}

/** @throws ShopperChatError */
export type CallConnect = <Result>(
  caller: Caller,
  call: (client: ShopperChatClient) => Promise<Result>,
) => Promise<Result>;

export interface ConnectCallerOptions {
  connect: CheckedConnect;
  clock: ShopperChatClock;
  debug: Debug;
  telemetry: ShopperChatTelemetry;
}

/** On whose behalf Connect is called, and within which bounds. */
interface Caller {
  userId: string;
  /** The page's `Accept-Language`. */
  language: string | null;
  retailerId: string | undefined;
  /** When all of it must have ended. */
  deadline: Deadline;
  maxResponseBytes: number;
  /** Called with each response, before it is read. */
  onResponse?: (response: Response) => void;
}

function tooLate(): ShopperChatError {
  return new ShopperChatError({ kind: "unreachable", delivery: "not-sent" });
}

/** The first of the customer's languages; the client omits one that Connect does not support. */
function firstLanguage(acceptLanguage: string | null): string | undefined {
  return acceptLanguage?.split(/[,;]/, 1)[0]?.trim();
}

import {
  createShopperChatClient,
  isShopperChatError,
  type ShopperChatClient,
  ShopperChatError,
} from "@shopper-chat/client";
import type { Clock } from "./Clock.ts";
import type { CheckedConnect } from "./checkConnect.ts";
import { createTokenSource } from "./createTokenSource.ts";
import { limitBody } from "./limitBody.ts";
import { requestToken } from "./requestToken.ts";
import type { Debug } from "./ShopperChatHandlerDebugEvent.ts";

/**
 * Makes the function that calls Connect on a customer's behalf. It calls once; only when Connect
 * refuses the access token, and so has done nothing, does it call again with a new one.
 */
export function createConnectCaller(
  connect: CheckedConnect,
  clock: Clock,
  debug: Debug,
): CallConnect {
  const tokens = createTokenSource({
    request: (userId) => requestToken(connect, userId, debug),
    now: clock.now,
  });

  return async (caller, call) => {
    let token: string | undefined;

    async function fetchFromConnect(...request: Parameters<typeof fetch>): Promise<Response> {
      // A process that stood still may find that others take its message for lost by now.
      if (clock.now() >= caller.endsAt) throw tooLate();
      const response = await connect.fetch(...request);
      caller.onAnswer?.(response);
      return limitBody(response, caller.maxAnswerBytes);
    }

    function attempt(): ReturnType<typeof call> {
      // A client for each call: what one keeps of rate limits is one customer's, not everybody's.
      const client = createShopperChatClient({
        baseUrl: connect.baseUrl,
        fetch: fetchFromConnect,
        credentials: "omit",
        headers: caller.retailerId === undefined ? {} : { "X-Retailer-Id": caller.retailerId },
        onDebug({ original }) {
          // What is said in our own words is told elsewhere: of tokens above, of answers as events.
          if (!isShopperChatError(original)) debug({ during: "connect", original });
        },
        locale: firstLanguage(caller.language),
        // All calls share the time: the page waits for their sum.
        timeoutMs: Math.max(1, caller.endsAt - clock.now()),
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

/** On whose behalf Connect is called, and within what bounds. */
interface Caller {
  userId: string;
  /** The page's `Accept-Language`. */
  language: string | null;
  retailerId: string | undefined;
  /** When all of it must have ended, in milliseconds since the epoch. */
  endsAt: number;
  maxAnswerBytes: number;
  /** Told of each answer, before it is read. */
  onAnswer?: (response: Response) => void;
}

function tooLate(): ShopperChatError {
  return new ShopperChatError({ kind: "unreachable", delivery: "not-sent" });
}

/** The language a customer likes best; the client leaves it out where Connect does not know it. */
function firstLanguage(acceptLanguage: string | null): string | undefined {
  return acceptLanguage?.split(/[,;]/, 1)[0]?.trim();
}

import type {
  OrderMessagesRequest,
  Parse,
  ShopperChatClient,
  ShopperChatClientOptions,
} from "./createShopperChatClient.ts";
import { exchange } from "./exchange.ts";
import { messagesUrl } from "./messagesUrl.ts";
import { parseConversation } from "./parseConversation.ts";
import { parseMarkedMessages } from "./parseMarkedMessages.ts";
import type { Answer } from "./readFailure.ts";
import { requestHeaders } from "./requestHeaders.ts";

/** The client's requests that send no message, so that repeating them does no harm. */
export function createReading({ options, baseUrl, timeoutMs, settle }: ReadingContext): Reading {
  function ask<Result>(
    { orderId, signal }: OrderMessagesRequest,
    init: RequestInit,
    parse: Parse<Result>,
  ): Promise<Result> {
    return exchange({
      fetch: options.fetch,
      onDebug: options.onDebug,
      timeoutMs,
      signal,
      isRead: true,
      read: (answer) => settle(answer, parse, true),
      async prepare() {
        const url = messagesUrl(baseUrl, orderId);
        const headers = await requestHeaders(options, undefined);
        if (init.method === undefined) headers.delete("Content-Type");
        const credentials = options.credentials ?? "same-origin";
        return [url, { ...init, headers, credentials, redirect: "manual" }];
      },
    });
  }

  return {
    getMessages: (request) => ask(request, { cache: "no-store" }, parseConversation),
    markMessagesRead: (request) => ask(request, { method: "PUT" }, parseMarkedMessages),
  };
}

export type Reading = Pick<ShopperChatClient, "getMessages" | "markMessagesRead">;

interface ReadingContext {
  options: ShopperChatClientOptions;
  /** Without slashes at the end. */
  baseUrl: string;
  timeoutMs: number;
  settle: <Result>(answer: Answer, parse: Parse<Result>, isRead: boolean) => Result;
}

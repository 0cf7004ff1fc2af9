export { createIdempotencyKey, isIdempotencyKey } from "./createIdempotencyKey.ts";
export {
  createShopperChatClient,
  type ShopperChatClient,
  type ShopperChatClientOptions,
  type ShopperChatRequest,
} from "./createShopperChatClient.ts";
export { type ChatAvailability, getChatAvailability } from "./getChatAvailability.ts";
export { getMessages, markMessagesRead, type OrderMessagesRequest } from "./getMessages.ts";
export { isOrderId } from "./isOrderId.ts";
export type { ChatMessage, ChatPerson, ShopperConversation } from "./parseConversation.ts";
export type { ServerResponse } from "./parseFailure.ts";
export type { MarkReadResult } from "./parseMarkReadResult.ts";
export type { SentMessage } from "./parseSentMessage.ts";
export type { SendMessageRequest } from "./prepareMessage.ts";
export type { RequestHeadersOptions } from "./requestHeaders.ts";
export {
  isShopperChatError,
  type MessageDelivery,
  ShopperChatError,
  type ShopperChatErrorCause,
  type ShopperChatErrorDetails,
  type ShopperChatErrorKind,
  type ShopperChatErrorReason,
} from "./ShopperChatError.ts";
export type { ShopperChatDebugEvent } from "./sendRequest.ts";
export {
  countCharacters,
  countCodePoints,
  MAX_MESSAGE_LENGTH,
  toMessageBody,
} from "./toMessageBody.ts";

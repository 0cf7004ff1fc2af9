export {
  createShopperChatClient,
  type ShopperChatClient,
  type ShopperChatClientOptions,
  type ShopperChatRequest,
} from "./createShopperChatClient.ts";
export { type ChatAvailability, getChatAvailability } from "./getChatAvailability.ts";
export { getMessages, markMessagesRead, type OrderMessagesRequest } from "./getMessages.ts";
export type { SendMessageRequest } from "./message.ts";
export {
  countCharacters,
  countCodePoints,
  createIdempotencyKey,
  isIdempotencyKey,
  MAX_MESSAGE_LENGTH,
  toMessageBody,
} from "./message.ts";
export type {
  ChatMessage,
  ChatPerson,
  MarkReadResult,
  ShopperConversation,
} from "./parseConversation.ts";
export type { ServerResponse } from "./parseFailure.ts";
export type { SentMessage } from "./parseSentMessage.ts";
export {
  isShopperChatError,
  type MessageDelivery,
  ShopperChatError,
  type ShopperChatErrorCause,
  type ShopperChatErrorDetails,
  type ShopperChatErrorKind,
  type ShopperChatErrorReason,
} from "./ShopperChatError.ts";
export type { RequestHeadersOptions, ShopperChatDebugEvent } from "./sendRequest.ts";
export { isOrderId } from "./sendRequest.ts";

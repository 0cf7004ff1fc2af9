export { availabilityOf, type ChatAvailability } from "./availabilityOf.ts";
export { countCharacters, MAX_MESSAGE_LENGTH } from "./countCharacters.ts";
export { createIdempotencyKey, isIdempotencyKey } from "./createIdempotencyKey.ts";
export {
  createShopperChatClient,
  type OrderMessagesRequest,
  type ShopperChatClient,
  type ShopperChatClientOptions,
} from "./createShopperChatClient.ts";
export type { ShopperChatDebugEvent } from "./exchange.ts";
export { isOrderId } from "./isOrderId.ts";
export type { ChatMessage, ChatPerson, Conversation } from "./parseConversation.ts";
export type { MarkedMessages } from "./parseMarkedMessages.ts";
export type { SentMessage } from "./parseSentMessage.ts";
export type { RequestHeadersOptions } from "./requestHeaders.ts";
export {
  type Delivery,
  isShopperChatError,
  ShopperChatError,
  type ShopperChatErrorCause,
  type ShopperChatErrorDetails,
  type ShopperChatErrorKind,
} from "./ShopperChatError.ts";
export { toMessageBody } from "./toMessageBody.ts";
export type { SendMessageRequest } from "./toSendableBody.ts";

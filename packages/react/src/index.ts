export {
  type ChatAvailability,
  type ChatMessage,
  type ChatPerson,
  createShopperChatClient,
  getChatAvailability,
  isShopperChatError,
  MAX_MESSAGE_LENGTH,
  type MessageDelivery,
  type SentMessage,
  type ShopperChatClient,
  type ShopperChatClientOptions,
  ShopperChatError,
  type ShopperChatErrorKind,
} from "@shopper-chat/client";
export {
  ShopperChatAnnouncer,
  type ShopperChatAnnouncerProps,
} from "./announcer/ShopperChatAnnouncer.tsx";
export { ShopperChat, type ShopperChatProps } from "./chat/ShopperChat.tsx";
export type { ComposerClassNames } from "./composer/ComposerClassNames.ts";
export type {
  ComposerBannerData,
  ComposerMessageData,
  ComposerRootData,
  ComposerStatusData,
} from "./composer/ComposerData.ts";
export type {
  ComposerSlotProps,
  ShopperChatComposerActions,
} from "./composer/ComposerLookProps.ts";
export type { ComposerProps } from "./composer/ComposerProps.ts";
export type { ComposerStore, RateLimitWait } from "./composer/ComposerStore.ts";
export {
  ShopperChatComposer,
  type ShopperChatComposerProps,
} from "./composer/ShopperChatComposer.tsx";
export type { ShopperChatComposerControls } from "./composer/ShopperChatComposerControls.ts";
export type { SubmitMode } from "./composer/submitMode.ts";
export type { UnsentMessageProps } from "./composer/UnsentMessageStatus.tsx";
export type { InsertTextResult } from "./composer/useInsertText.ts";
export {
  type UseShopperChatComposerOptions,
  useShopperChatComposer,
} from "./composer/useShopperChatComposer.ts";
export {
  type ShopperChatComposerState,
  useShopperChatComposerState,
} from "./composer/useShopperChatComposerState.ts";
export type { ChatClassNames } from "./conversation/ChatClassNames.ts";
export type {
  ChatButtonData,
  ChatMessageData,
  ChatReadStatusData,
  ChatRootData,
} from "./conversation/ChatData.ts";
export type { LauncherClassNames } from "./launcher/LauncherClassNames.ts";
export {
  type LauncherSlotProps,
  ShopperChatLauncher,
  type ShopperChatLauncherActions,
  type ShopperChatLauncherProps,
} from "./launcher/ShopperChatLauncher.tsx";
export type { PanelData } from "./launcher/usePanel.ts";
export {
  invalidateShopperMessages,
  isShopperChatQuery,
  type ShopperMessagesQueryKey,
  type ShopperMessagesQueryOptions,
  type ShopperMessagesQuerySource,
  shopperMessagesQueryOptions,
} from "./messages/shopperMessagesQueryOptions.ts";
export {
  type UseMarkShopperMessagesReadOptions,
  useMarkShopperMessagesRead,
} from "./messages/useMarkShopperMessagesRead.ts";
export {
  type ShopperConversationEntry,
  type UseShopperConversationResult,
  useShopperConversation,
} from "./messages/useShopperConversation.ts";
export {
  type ShopperMessages,
  type UseShopperMessagesOptions,
  type UseShopperMessagesResult,
  useShopperMessages,
} from "./messages/useShopperMessages.ts";
export {
  type UseShopperUnreadCountOptions,
  useShopperUnreadCount,
} from "./messages/useShopperUnreadCount.ts";
export type { SendBlockedReason, UnsentMessage } from "./order/OrderState.ts";
export { type ColorScheme, useShopperChatClient } from "./provider/ShopperChatContext.ts";
export {
  ShopperChatProvider,
  type ShopperChatProviderProps,
} from "./provider/ShopperChatProvider.tsx";
export { useShopperChatStrings } from "./provider/useStrings.ts";
export { isShopperChatMutation } from "./send/isShopperChatMutation.ts";
export {
  type SendShopperMessageCallbacks,
  type SendShopperMessageVariables,
  type UseSendShopperMessageOptions,
  type UseSendShopperMessageResult,
  useSendShopperMessage,
} from "./send/useSendShopperMessage.ts";
export type { ComposerStrings } from "./strings/ComposerStrings.ts";
export type { ShopperChatStrings } from "./strings/ShopperChatStrings.ts";
export { mergeProps } from "./utils/mergeProps.ts";

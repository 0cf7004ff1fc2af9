export {
  availabilityOf,
  type ChatAvailability,
  type ChatMessage,
  type ChatPerson,
  type Conversation,
  countCharacters,
  createShopperChatClient,
  type Delivery,
  isShopperChatError,
  MAX_MESSAGE_LENGTH,
  type SendMessageRequest,
  type SentMessage,
  type ShopperChatClient,
  type ShopperChatClientOptions,
  ShopperChatError,
  type ShopperChatErrorKind,
  toMessageBody,
} from "@shopper-chat/client";
export type { ChatClassNames, ChatPart } from "./chat/ChatClassNames.ts";
export type { ChatMessageData, ChatRootData, ChatState } from "./chat/ChatData.ts";
export { ShopperChat, type ShopperChatProps } from "./chat/ShopperChat.tsx";
export type { ComposerClassNames, ComposerPart } from "./composer/ComposerClassNames.ts";
export type {
  ComposerBannerData,
  ComposerGroupData,
  ComposerMessageData,
  ComposerPhase,
  ComposerStatusData,
} from "./composer/ComposerData.ts";
export {
  ShopperChatComposer,
  type ShopperChatComposerHandle,
  type ShopperChatComposerProps,
} from "./composer/ShopperChatComposer.tsx";
export type { SubmitMode } from "./composer/submitMode.ts";
export { useCanCancel } from "./composer/useCanCancel.ts";
export type { ComposerProps, OwnFieldProps } from "./composer/useComposerProps.ts";
export { type ComposerStatus, useComposerStatus } from "./composer/useComposerStatus.ts";
export type { InsertOutcome } from "./composer/useInsert.ts";
export type { OutgoingProps } from "./composer/useOutgoingProps.ts";
export { messageState } from "./composer/useOutgoingProps.ts";
export { useSecondsToWait } from "./composer/useSecondsToWait.ts";
export {
  type ShopperChatComposerControls,
  type UseShopperChatComposerOptions,
  useShopperChatComposer,
} from "./composer/useShopperChatComposer.ts";
export { type ShopperChatDraft, useShopperChatDraft } from "./composer/useShopperChatDraft.ts";
export {
  invalidateShopperMessages,
  isShopperChatQuery,
  type ShopperMessagesKey,
  type ShopperMessagesKeys,
  type ShownBelow,
  shopperMessagesKeys,
} from "./conversation/shopperMessagesKeys.ts";
export {
  type ShopperMessagesOptions,
  shopperMessagesOptions,
} from "./conversation/shopperMessagesOptions.ts";
export {
  type UseMarkShopperMessagesReadOptions,
  useMarkShopperMessagesRead,
} from "./conversation/useMarkShopperMessagesRead.ts";
export type { ScreenTarget } from "./conversation/useOnScreen.ts";
export {
  type ConversationEntry,
  type UseShopperConversationResult,
  useShopperConversation,
} from "./conversation/useShopperConversation.ts";
export {
  type ShopperMessages,
  type UseShopperMessagesOptions,
  type UseShopperMessagesResult,
  useShopperMessages,
} from "./conversation/useShopperMessages.ts";
export type { LauncherClassNames, LauncherPart } from "./launcher/LauncherClassNames.ts";
export {
  ShopperChatLauncher,
  type ShopperChatLauncherHandle,
  type ShopperChatLauncherProps,
} from "./launcher/ShopperChatLauncher.tsx";
export type { ColorScheme } from "./provider/ShopperChatContext.ts";
export {
  ShopperChatProvider,
  type ShopperChatProviderProps,
} from "./provider/ShopperChatProvider.tsx";
export type { GivenStrings } from "./provider/useGivenStrings.ts";
export { useShopperChatClient } from "./provider/useShopperChatClient.ts";
export { isShopperChatMutation } from "./send/isShopperChatMutation.ts";
export {
  type SendShopperMessageCallbacks,
  type SendShopperMessageVariables,
  type UseSendShopperMessageOptions,
  type UseSendShopperMessageResult,
  useSendShopperMessage,
} from "./send/useSendShopperMessage.ts";
export type {
  FailedMessage,
  NewMessage,
  OrderState,
  OutgoingMessage,
  SendFailure,
  SendingMessage,
  WaitingMessage,
} from "./store/OrderState.ts";
export type { ChatStrings, ConversationStrings } from "./strings/chat/ConversationStrings.ts";
export { enUSChat } from "./strings/chat/enUSChat.ts";
export { enUS } from "./strings/enUS.ts";
export type {
  FailureAbout,
  ShopperChatStrings,
} from "./strings/ShopperChatStrings.ts";

import type { Conversation } from "@shopper-chat/client";

/**
 * How the hooks watch an order's messages, whatever a host's QueryClient says of the host's own
 * queries: what would change or hide what is shown is not left to its defaults.
 */
export const OWN_SETTINGS: OwnSettings = {
  notifyOnChangeProps: undefined,
  placeholderData: () => undefined,
  select: (conversation) => conversation,
  throwOnError: false,
};

interface OwnSettings {
  /** Those that are used. */
  notifyOnChangeProps: undefined;
  placeholderData: () => undefined;
  select: (conversation: Conversation) => Conversation;
  throwOnError: false;
}

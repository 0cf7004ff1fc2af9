import type { ShopperChatError } from "@shopper-chat/client";
import type { ComponentPropsWithRef, ReactNode, Ref } from "react";
import type { PartLook } from "../utils/createPartClass.ts";
import type { ComposerPart } from "./ComposerClassNames.ts";
import type { InsertTextResult } from "./useInsertText.ts";

export interface ComposerLookProps extends PartLook<ComposerPart> {
  /** `<QuickReplies>` of `@shopper-chat/react/quick-replies`, above the textarea. */
  quickReplies?: ReactNode;
  /**
   * More actions for an error, such as a link to call, beside Try again; in a chat also for messages
   * that can't be read, such as a link to sign in.
   */
  errorActions?: ReactNode | ((error: ShopperChatError) => ReactNode);
  /** Below everything, such as a link to the terms. */
  footer?: ReactNode;
  /** Your props for single parts; their handlers run before ours. */
  slotProps?: ComposerSlotProps | undefined;
  /** Receives the actions of the composer. */
  actionsRef?: Ref<ShopperChatComposerActions> | undefined;
}

/** Returns the app's actions for an error. */
export function getErrorActions(
  errorActions: ComposerLookProps["errorActions"],
  error: ShopperChatError,
): ReactNode {
  return typeof errorActions === "function" ? errorActions(error) : errorActions;
}

export interface ComposerSlotProps {
  /** The textarea for the message. */
  textarea?: Partial<ComponentPropsWithRef<"textarea">> & DataAttributes;
  /** The button that sends. */
  sendButton?: Partial<ComponentPropsWithRef<"button">> & DataAttributes;
}

type DataAttributes = { [Name in `data-${string}`]?: string | number | boolean | undefined };

/** The actions of a composer, for its `actionsRef`. */
export interface ShopperChatComposerActions {
  /** Moves focus into the textarea. */
  focus: (options?: FocusOptions) => void;
  /** Inserts `text` as if it were typed, unless it would go into text that has no focus. */
  insertText: (text: string) => InsertTextResult;
  /** Empties the textarea. */
  clear: () => void;
}

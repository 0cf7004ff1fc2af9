"use client";

import { useContext } from "react";
import type { ComposerStrings } from "../strings/ComposerStrings.ts";
import { enUSComposer } from "../strings/locales/enUSComposer.ts";
import { ShopperChatContext } from "./ShopperChatContext.ts";

/**
 * Returns the composer's texts of the nearest provider, or those of `en-US`. It does not import the
 * conversation's texts, so apps that only render the composer don't bundle them.
 */
export function useComposerStrings(): ComposerStrings {
  return useContext(ShopperChatContext)?.strings ?? enUSComposer;
}

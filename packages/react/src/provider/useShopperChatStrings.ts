"use client";

import { useContext } from "react";
import { enUS } from "../strings/enUS.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { ShopperChatContext } from "./ShopperChatContext.ts";

/** The texts of the nearest provider. */
export function useShopperChatStrings(): ShopperChatStrings {
  return useContext(ShopperChatContext)?.strings ?? enUS;
}

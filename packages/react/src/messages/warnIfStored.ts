import type { QueryKey } from "@tanstack/react-query";

let hasWarned = false;

/**
 * Warns once if a persister of the app has stored messages in `localStorage` or `sessionStorage`. Each read
 * checks what the persister wrote after earlier ones, so that no timer is needed. Only for development.
 */
export function warnIfStored(queryKey: QueryKey): void {
  // Persisters write JSON.
  const start = `"queryKey":${JSON.stringify(queryKey).slice(0, -1)},`;
  if (hasWarned || !getStoredTexts().some((text) => text.includes(start))) return;
  hasWarned = true;
  console.error(
    "Shopper Chat: your persister stores messages of customers and shoppers in this browser. Pass dehydrateOptions with isShopperChatQuery and isShopperChatMutation to it: see “If you persist your cache” in docs/conversation.md.",
  );
}

function getStoredTexts(): string[] {
  try {
    return [localStorage, sessionStorage].flatMap((storage) =>
      Object.values<string>({ ...storage }),
    );
  } catch {
    // A server has no storage, and a browser may forbid it.
    return [];
  }
}

/** Whether an address of the page, by its search part, asks for the composer without the conversation. */
export function isComposerOnly(search: string): boolean {
  return new URLSearchParams(search).has(COMPOSER_ONLY);
}

/** The address of an order's page, with the conversation or without it. */
export function orderAddress(orderId: string, composerOnly: boolean): string {
  return `/orders/${encodeURIComponent(orderId)}${composerOnly ? `?${COMPOSER_ONLY}` : ""}`;
}

const COMPOSER_ONLY = "composer-only";

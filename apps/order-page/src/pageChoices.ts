/**
 * The options in the query string of a page: `?composer-only` for the composer alone, `?launcher` for the
 * button that opens the chat, `?launcher=floating` for one in the corner, `?keep-draft` for text that survives a reload, `?locale=fr-CA` for
 * French, `?scheme=dark` or `light` for a colour scheme other than the device's, `?embed` for the
 * grocer's page without the controls of the demo.
 */
export function readPageChoices(search: string): PageChoices {
  const asked = new URLSearchParams(search);
  const scheme = asked.get("scheme");
  return {
    chat: readChat(asked),
    keepsDraft: asked.has("keep-draft"),
    isFrench: asked.get("locale") === "fr-CA",
    scheme: scheme === "dark" || scheme === "light" ? scheme : "system",
    isEmbedded: asked.has("embed"),
  };
}

/** The address of an order's page with these choices. */
export function orderAddress(orderId: string, choices: Partial<PageChoices> = {}): string {
  const { chat, isEmbedded, isFrench, keepsDraft, scheme = "system" } = choices;
  const asked = [
    chat === "composer" && "composer-only",
    chat === "launcher" && "launcher",
    chat === "floating" && "launcher=floating",
    keepsDraft && "keep-draft",
    isFrench && "locale=fr-CA",
    scheme !== "system" && `scheme=${scheme}`,
    isEmbedded && "embed",
  ].filter((each) => each !== false && each !== undefined);
  const search = asked.length > 0 ? `?${asked.join("&")}` : "";
  return `/orders/${encodeURIComponent(orderId)}${search}`;
}

export interface PageChoices {
  /** The part of the chat that is shown; `floating` is a launcher in the corner of the window. */
  chat: "whole" | "composer" | "launcher" | "floating";
  keepsDraft: boolean;
  isFrench: boolean;
  /** The colour scheme; `system` is the device's. */
  scheme: "system" | "light" | "dark";
  /** Whether the controls of the demo are left out. */
  isEmbedded: boolean;
}

function readChat(asked: URLSearchParams): PageChoices["chat"] {
  if (asked.has("launcher")) return asked.get("launcher") === "floating" ? "floating" : "launcher";
  return asked.has("composer-only") ? "composer" : "whole";
}

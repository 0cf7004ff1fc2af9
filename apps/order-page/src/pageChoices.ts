/**
 * How an address of the page, by its search part, asks for what is shown: `?composer-only` for the
 * message field alone, `?launcher` for the button that opens the chat, `?keep-draft` for a draft that
 * outlives a reload, `?locale=fr-CA` for French, `?scheme=dark` or `light` for other colours than the
 * device's, `?embed` for the grocer's page without what belongs to the demo.
 */
export function readPageChoices(search: string): PageChoices {
  const asked = new URLSearchParams(search);
  const scheme = asked.get("scheme");
  return {
    chat: asked.has("launcher") ? "launcher" : asked.has("composer-only") ? "composer" : "whole",
    keepsDraft: asked.has("keep-draft"),
    isFrench: asked.get("locale") === "fr-CA",
    scheme: scheme === "dark" || scheme === "light" ? scheme : "system",
    isEmbedded: asked.has("embed"),
  };
}

/** The address of an order's page that shows it so. */
export function orderAddress(orderId: string, choices: Partial<PageChoices> = {}): string {
  const { chat, isEmbedded, isFrench, keepsDraft, scheme = "system" } = choices;
  const asked = [
    chat === "composer" && "composer-only",
    chat === "launcher" && "launcher",
    keepsDraft && "keep-draft",
    isFrench && "locale=fr-CA",
    scheme !== "system" && `scheme=${scheme}`,
    isEmbedded && "embed",
  ].filter((each) => each !== false && each !== undefined);
  const search = asked.length > 0 ? `?${asked.join("&")}` : "";
  return `/orders/${encodeURIComponent(orderId)}${search}`;
}

export interface PageChoices {
  /** What there is of the chat. */
  chat: "whole" | "composer" | "launcher";
  keepsDraft: boolean;
  isFrench: boolean;
  /** Which colours; `system` is what the device asks for. */
  scheme: "system" | "light" | "dark";
  /** Whether the demo's own furniture is left out. */
  isEmbedded: boolean;
}

/**
 * How an address of the page, by its search part, asks for the chat: `?launcher` for the button that
 * opens it, `?keep-draft` for a draft that outlives a reload, `?locale=fr-CA` for French.
 */
export function readChatChoices(search: string): ChatChoices {
  const asked = new URLSearchParams(search);
  return {
    hasLauncher: asked.has("launcher"),
    keepsDraft: asked.has("keep-draft"),
    isFrench: asked.get("locale") === "fr-CA",
  };
}

interface ChatChoices {
  hasLauncher: boolean;
  keepsDraft: boolean;
  isFrench: boolean;
}

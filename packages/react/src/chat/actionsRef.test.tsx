import { render } from "@testing-library/react";
import { useCallback, useState } from "react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { ShopperChatComposerHandle } from "../composer/ShopperChatComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createSandboxClient } from "../testing/createSandboxClient.ts";
import { composerQueries } from "../testing/renderComposer.tsx";
import { ShopperChat } from "./ShopperChat.tsx";

it("of a chat is one through all renderings, so that it may be kept in a state, and works", async () => {
  const { client } = createSandboxClient();
  const handles = new Set<ShopperChatComposerHandle>();
  const page = () => (
    <ShopperChatProvider client={client}>
      <HostWithState handles={handles} />
    </ShopperChatProvider>
  );
  const { container, getByRole, rerender } = render(page());
  rerender(page());
  expect(handles.size).toBe(1);
  await userEvent.click(getByRole("button", { name: "Limes, please" }));
  expect(composerQueries(container).field()).toHaveValue("Limes, please");
});

/** Renders again with every new handle, as a host does that keeps it in a state. */
function HostWithState({ handles }: { handles: Set<ShopperChatComposerHandle> }) {
  const [chat, setChat] = useState<ShopperChatComposerHandle | null>(null);
  const keep = useCallback(
    (handle: ShopperChatComposerHandle | null) => {
      if (handle) handles.add(handle);
      // So that it fails, instead of rendering for ever.
      if (handles.size < 5) setChat(handle);
    },
    [handles],
  );
  return (
    <>
      <ShopperChat ref={keep} orderId="shopping" pollMs={false} />
      <button type="button" onClick={() => chat?.insert("Limes, please")}>
        Limes, please
      </button>
    </>
  );
}

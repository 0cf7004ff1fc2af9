import { render } from "@testing-library/react";
import { useCallback, useState } from "react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { composerQueries } from "../../testing/renderComposer.tsx";
import type { ShopperChatComposerActions } from "../composer/ComposerLookProps.ts";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { ShopperChat } from "./ShopperChat.tsx";

it("the actions of a chat are the same object in every render, and insert text", async () => {
  const { client } = createSandboxClient();
  const received = new Set<ShopperChatComposerActions>();
  const page = () => (
    <ShopperChatProvider client={client}>
      <AppWithState received={received} />
    </ShopperChatProvider>
  );
  const { container, getByRole, rerender } = render(page());
  rerender(page());
  expect(received.size).toBe(1);
  await userEvent.click(getByRole("button", { name: "Limes, please" }));
  expect(composerQueries(container).field()).toHaveValue("Limes, please");
});

/** Renders again with every new object, like an app that keeps it in a state. */
function AppWithState({ received }: { received: Set<ShopperChatComposerActions> }) {
  const [chat, setChat] = useState<ShopperChatComposerActions | null>(null);
  const keep = useCallback(
    (actions: ShopperChatComposerActions | null) => {
      if (actions) received.add(actions);
      // A failing test must not render endlessly.
      if (received.size < 5) setChat(actions);
    },
    [received],
  );
  return (
    <>
      <ShopperChat actionsRef={keep} orderId="shopping" pollMs={false} />
      <button type="button" onClick={() => chat?.insertText("Limes, please")}>
        Limes, please
      </button>
    </>
  );
}

import { render, waitFor } from "@testing-library/react";
import { Activity } from "react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { composerQueries } from "../../testing/renderComposer.tsx";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";

it("keeps the draft while <Activity> hides the page and shows it again", async () => {
  const { client } = createSandboxClient();
  const page = (mode: "visible" | "hidden") => (
    <Activity mode={mode}>
      <ShopperChatProvider client={client}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    </Activity>
  );
  const { container, rerender } = render(page("visible"));
  const { field, status } = composerQueries(container);
  await userEvent.fill(field(), "Ripe avocados");
  rerender(page("hidden"));
  rerender(page("visible"));
  expect(field()).toHaveValue("Ripe avocados");
  await userEvent.type(field(), "{Enter}");
  await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
});

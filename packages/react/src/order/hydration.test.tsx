import { waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { composerQueries } from "../../testing/renderComposer.tsx";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";

it("hydration adopts text that the customer typed before it", async () => {
  const { client, sentBodies } = createSandboxClient();
  const page: ReactElement = (
    <ShopperChatProvider client={client}>
      <ShopperChatComposer orderId="shopping" />
    </ShopperChatProvider>
  );
  const container = document.createElement("div");
  container.innerHTML = renderToString(page);
  document.body.append(container);
  const { field, status } = composerQueries(container);
  expect(field().value).toBe("");
  expect(container.querySelector("[style]")).toBeNull();
  await userEvent.fill(field(), "Typed early");

  const root = hydrateRoot(container, page);
  await waitFor(() => expect(container).toMatchTextContent("989 characters left"));
  expect(field()).toHaveValue("Typed early");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
  expect(sentBodies()).toEqual(["Typed early"]);
  root.unmount();
  container.remove();
});

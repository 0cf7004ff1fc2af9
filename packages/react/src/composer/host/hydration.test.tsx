import { act, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { createSandboxClient } from "../../../testing/createSandboxClient.ts";
import { emulateTouch } from "../../../testing/emulate.ts";
import { composerQueries } from "../../../testing/renderComposer.tsx";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import { ShopperChatComposer } from "../ShopperChatComposer.tsx";

it("two roots with their own prefixes share no id, and every id that is referenced exists", async () => {
  const { client } = createSandboxClient();
  const page = (
    <ShopperChatProvider client={client}>
      <ShopperChatComposer orderId="shopping" />
    </ShopperChatProvider>
  );
  const first = await hydrate(page, "first-");
  const second = await hydrate(page, "second-");
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  expect(ids).toHaveLength(6);
  expect(new Set(ids).size).toBe(ids.length);
  for (const container of [first, second]) {
    for (const attribute of ["for", "aria-describedby"]) {
      const related = container.querySelectorAll(`[${attribute}]`);
      expect(related.length).toBeGreaterThan(0);
      for (const element of related) {
        for (const id of element.getAttribute(attribute)?.split(" ") ?? []) {
          expect(container.querySelector(`#${CSS.escape(id)}`)).not.toBeNull();
        }
      }
    }
  }
});

it("hydration writes nothing to the console on a touch device, and Enter is a newline there", async () => {
  const { client } = createSandboxClient();
  const container = await hydrate(
    <ShopperChatProvider client={client}>
      <ShopperChatComposer orderId="shopping" />
    </ShopperChatProvider>,
    "touch-",
    // The server did not know the device.
    emulateTouch,
  );
  expect(composerQueries(container).field()).not.toHaveAttribute("enterkeyhint");
});

it("text typed before hydration survives a page translator that was faster", async () => {
  const { client } = createSandboxClient();
  const container = await hydrate(
    <ShopperChatProvider client={client}>
      <ShopperChatComposer orderId="shopping" />
    </ShopperChatProvider>,
    "translated-",
    async () => {
      const field = document.querySelector<HTMLTextAreaElement>("textarea");
      if (field) field.value = "Ripe avocados";
      for (const text of document.querySelectorAll("label, .shopper-chat-hint span, button")) {
        if (text.textContent) text.innerHTML = `<font><font>${text.textContent} (de)</font></font>`;
      }
    },
  );
  expect(container.querySelector("textarea")).toHaveValue("Ripe avocados");
  expect(container).toMatchTextContent("987 characters left");
});

it.each(["not-yet", "closed"] as const)(
  "hydration writes nothing to the console when the order is %s",
  async (availability) => {
    const { client } = createSandboxClient();
    const container = await hydrate(
      <ShopperChatProvider client={client} colorScheme="system">
        <ShopperChatComposer orderId="shopping" availability={availability} />
      </ShopperChatProvider>,
    );
    expect(container.firstElementChild).toHaveAttribute("data-availability", availability);
  },
);

it("text typed before hydration is sent, and caret and focus do not move", async () => {
  const { client, sentBodies } = createSandboxClient();
  const container = await hydrate(
    <ShopperChatProvider client={client}>
      <ShopperChatComposer orderId="shopping" />
    </ShopperChatProvider>,
    "early-",
    async ({ field }) => {
      await userEvent.type(field(), "Ripe avocados{Home}");
    },
  );
  const { field } = composerQueries(container);
  expect(field()).toHaveFocus();
  expect(field().selectionStart).toBe(0);
  await userEvent.keyboard("2 ");
  expect(container).toMatchTextContent("985 characters left");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(sentBodies()).toEqual(["2 Ripe avocados"]));
});

/** Renders the page as a server does, runs `before`, and hydrates it. */
async function hydrate(
  page: ReactElement,
  identifierPrefix = "",
  before: (parts: ReturnType<typeof composerQueries>) => Promise<void> = async () => {},
): Promise<HTMLElement> {
  const container = document.createElement("div");
  container.innerHTML = renderToString(page, { identifierPrefix });
  document.body.append(container);
  await before(composerQueries(container));
  const root = await act(async () =>
    hydrateRoot(container, page, {
      identifierPrefix,
      // React reports a mismatch here, and in a production build only here.
      onRecoverableError(error) {
        throw error;
      },
    }),
  );
  onTestFinished(() => {
    act(() => root.unmount());
    container.remove();
  });
  return container;
}

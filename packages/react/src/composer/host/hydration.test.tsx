import { act, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { emulateTouch } from "../../testing/emulate.ts";
import { composerQueries } from "../../testing/renderComposer.tsx";
import { ShopperChatComposer } from "../ShopperChatComposer.tsx";

it("two roots with prefixes of their own share no id, and every relation leads to a part", async () => {
  const { client } = createSandboxClient();
  const page = (
    <ShopperChatProvider client={client}>
      <ShopperChatComposer orderId="shopping" />
    </ShopperChatProvider>
  );
  const first = await hydrate(page, "first-");
  const second = await hydrate(page, "second-");
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(6);
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

it("hydration says nothing to the console on a touch device, and then knows what Enter does there", async () => {
  const { client } = createSandboxClient();
  const container = await hydrate(
    <ShopperChatProvider client={client}>
      <ShopperChatComposer orderId="shopping" />
    </ShopperChatProvider>,
    "touch-",
    // The server knew nothing of it.
    emulateTouch,
  );
  expect(composerQueries(container).field()).not.toHaveAttribute("enterkeyhint");
});

it("what was typed before hydration survives a page translator that was faster", async () => {
  const { client } = createSandboxClient();
  const container = await hydrate(
    <ShopperChatProvider client={client}>
      <ShopperChatComposer orderId="shopping" />
    </ShopperChatProvider>,
    "translated-",
    async () => {
      const field = document.querySelector<HTMLTextAreaElement>("textarea");
      if (field) field.value = "Ripe avocados";
      for (const text of document.querySelectorAll("label, .shopper-chat-unseen, button")) {
        if (text.textContent) text.innerHTML = `<font><font>${text.textContent} (de)</font></font>`;
      }
    },
  );
  expect(container.querySelector("textarea")).toHaveValue("Ripe avocados");
  expect(container).toMatchTextContent("987 characters left");
});

it.each(["not-yet", "closed"] as const)(
  "hydration says nothing to the console when the order is %s",
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

it("what was typed before hydration is sent, caret and focus unmoved", async () => {
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

/** Puts the page there as a server would, lets `before` happen, and hydrates it. */
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
      // A mismatch that React mends is told here, and only here in a production build.
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

import { cleanup, render, waitFor, within } from "@testing-library/react";
import { Activity, StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { emulateViewport } from "../../testing/emulate.ts";
import { SMALL_PHOTO } from "../../testing/smallPhoto.ts";
import { ShopperChat } from "../chat/ShopperChat.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { ShopperChatLauncher } from "./ShopperChatLauncher.tsx";

afterEach(cleanup);

it("a launcher leaves focus where it is when <Activity> hides and shows a page with an open panel", async () => {
  await emulateViewport(1280, 800);
  const { client } = createSandboxClient();
  const page = (mode: "visible" | "hidden") => (
    <>
      <Activity mode={mode}>
        <ShopperChatProvider client={client}>
          <ShopperChatLauncher orderId="shopping" pollMs={false} />
        </ShopperChatProvider>
      </Activity>
      <a href="#next">Next page</a>
    </>
  );
  const { findByRole, getByRole, getByText, rerender } = render(page("visible"));
  await userEvent.click(await findByRole("button", { name: /^Chat with Ana/ }));
  rerender(page("hidden"));
  await userEvent.click(getByText("Next page"));
  rerender(page("visible"));
  expect(getByRole("dialog")).toBeVisible();
  expect(getByText("Next page")).toHaveFocus();
});

describe("while it is modal and <Activity> hides the page", () => {
  beforeEach(() => emulateViewport(390, 844));

  it.each([
    ["a launcher", ShopperChatLauncher, /^Chat with Ana/],
    ["a large photo", ShopperChat, /^Photo from Ana/],
  ])(
    "%s leaves the next page usable, and is open when the customer comes back",
    async (...given) => {
      const [, Chat, name] = given;
      const messages = [wireMessage(1, "", { image: SMALL_PHOTO })];
      const { client } = createSandboxClient(answerMessages({ messages }));
      const page = (mode: "visible" | "hidden") => (
        // Strict, for it closes and opens everything once more.
        <StrictMode>
          <Activity mode={mode}>
            <ShopperChatProvider client={client}>
              <Chat orderId="shopping" pollMs={false} />
            </ShopperChatProvider>
          </Activity>
          <a href="#next">Next page</a>
        </StrictMode>
      );
      const { findByRole, getByRole, getByText, rerender } = render(page("visible"));
      await userEvent.click(await findByRole("button", { name }));
      expect(getByRole("dialog").matches(":modal")).toBe(true);
      const closed = new Promise((resolve) => {
        getByRole("dialog").addEventListener("close", resolve, { once: true });
      });

      rerender(page("hidden"));
      await userEvent.click(getByText("Next page"));
      expect(getByText("Next page")).toHaveFocus();
      await closed;

      rerender(page("visible"));
      await waitFor(() => expect(getByRole("dialog").matches(":modal")).toBe(true));
      const close = within(getByRole("dialog")).getByRole("button", { name: "Close" });
      await userEvent.click(close);
      await waitFor(() => expect(close).not.toBeVisible());
    },
  );
});

import { act, render, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createSandboxClient } from "../../../testing/createSandboxClient.ts";
import { composerQueries } from "../../../testing/renderComposer.tsx";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import { ShopperChatComposer } from "../ShopperChatComposer.tsx";

it("a form around the composer is not submitted by Enter or Send, and its data has nothing of ours", async () => {
  const onSubmit = vi.fn<(fields: string[]) => void>();
  const { getByRole, parts, sentBodies } = renderInForm(onSubmit);
  await userEvent.type(parts.field(), "Ripe avocados{Enter}");
  await waitFor(() => expect(sentBodies()).toEqual(["Ripe avocados"]));
  await userEvent.type(parts.field(), "Bread");
  await userEvent.click(parts.send());
  await waitFor(() => expect(sentBodies()).toEqual(["Ripe avocados", "Bread"]));
  expect(onSubmit).not.toHaveBeenCalled();

  await userEvent.type(parts.field(), "Milk");
  await userEvent.click(getByRole("button", { name: "Save the address" }));
  expect(onSubmit.mock.calls).toEqual([[["address"]]]);
});

it("the textarea keeps its text when the form around it is reset", async () => {
  const { container, getByText, parts } = renderInForm(() => {});
  await userEvent.fill(parts.field(), "Ripe avocados");
  act(() => container.querySelector("form")?.reset());
  expect(parts.field()).toHaveValue("Ripe avocados");
  expect(getByText("987 characters left")).toBeVisible();
});

/** `onSubmit` is called with the names of the fields that the form would send. */
function renderInForm(onSubmit: (fields: string[]) => void) {
  const sandboxClient = createSandboxClient();
  const result = render(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit([...new FormData(event.currentTarget).keys()]);
      }}
    >
      <label>
        Address <input name="address" />
      </label>
      <button type="submit">Save the address</button>
      <ShopperChatProvider client={sandboxClient.client}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    </form>,
  );
  return { ...result, ...sandboxClient, parts: composerQueries(result.container) };
}

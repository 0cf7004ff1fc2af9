import { act, render, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { composerQueries } from "../../testing/renderComposer.tsx";
import { ShopperChatComposer } from "../ShopperChatComposer.tsx";

it("stands in a form of the host's: neither Enter nor Send submits it, and none of its data is ours", async () => {
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

it("keeps what is in the field when the form is reset by the host", async () => {
  const { container, getByText, parts } = renderInForm(() => {});
  await userEvent.fill(parts.field(), "Ripe avocados");
  act(() => container.querySelector("form")?.reset());
  expect(parts.field()).toHaveValue("Ripe avocados");
  expect(getByText("987 characters left")).toBeVisible();
});

/** `onSubmit` gets the names of what the form would send. */
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

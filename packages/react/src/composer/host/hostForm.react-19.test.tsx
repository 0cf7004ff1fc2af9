import { render, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createSandboxClient } from "../../../testing/createSandboxClient.ts";
import { composerQueries } from "../../../testing/renderComposer.tsx";
import { ShopperChatProvider } from "../../provider/ShopperChatProvider.tsx";
import { ShopperChatComposer } from "../ShopperChatComposer.tsx";

it("the textarea keeps its text when a React action resets the form around it", async () => {
  const { client } = createSandboxClient();
  const saved: FormDataEntryValue[][] = [];
  const { container, getByRole, getByText } = render(
    <form action={(data) => void saved.push([...data.values()])}>
      <label>
        Address <input name="address" />
      </label>
      <button type="submit">Save the address</button>
      <ShopperChatProvider client={client}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    </form>,
  );
  const { field } = composerQueries(container);
  const address = getByRole("textbox", { name: "Address" });
  await userEvent.fill(address, "1 Main Street");
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(getByRole("button", { name: "Save the address" }));
  // React resets a form after its action.
  await waitFor(() => expect(address).toHaveValue(""));
  expect(saved).toEqual([["1 Main Street"]]);
  expect(field()).toHaveValue("Ripe avocados");
  expect(getByText("987 characters left")).toBeVisible();
});

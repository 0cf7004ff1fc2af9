import { waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { dropAnswers } from "../../testing/createSandboxClient.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

it("shows the footer below everything", () => {
  const { container, getByRole } = renderComposer({ footer: <a href="/terms">Terms</a> });
  expect(getByRole("link", { name: "Terms" })).toBeVisible();
  expect(container.firstElementChild?.lastElementChild).toHaveTextContent("Terms");
});

it("shows errorActions beside an error, outside the live regions, and only with an error", async () => {
  const { field, getByRole, queryByRole, send } = renderComposer({
    orderId: "chat-disabled",
    errorActions: (error) => <a href="tel:+15550100">Call us ({error.kind})</a>,
  });
  expect(queryByRole("link")).toBeNull();
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(send());
  await waitFor(() => expect(getByRole("link", { name: "Call us (disallowed)" })).toBeVisible());
  expect(getByRole("link").closest("[aria-live]")).toBeNull();
});

it("shows errorActions beside an unconfirmed message too", async () => {
  const { field, findByText, getByRole, send } = renderComposer({
    network: dropAnswers(),
    errorActions: <a href="tel:+15550100">Call us</a>,
  });
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(send());
  await findByText("May not have been sent");
  expect(getByRole("link", { name: "Call us" })).toBeVisible();
});

import { waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { dropAnswers } from "../testing/createSandboxClient.ts";
import { renderComposer } from "../testing/renderComposer.tsx";

it("shows the host's footer below everything", () => {
  const { container, getByRole } = renderComposer({ footer: <a href="/terms">Terms</a> });
  expect(getByRole("link", { name: "Terms" })).toBeVisible();
  expect(container.firstElementChild?.lastElementChild).toHaveTextContent("Terms");
});

it("offers the host's way out beside a failure, outside the alert, and only then", async () => {
  const { alert, field, getByRole, queryByRole, send } = renderComposer({
    orderId: "chat-disabled",
    failureActions: (failure) => <a href="tel:+15550100">Call us ({failure.kind})</a>,
  });
  expect(queryByRole("link")).toBeNull();
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(send());
  await waitFor(() => expect(getByRole("link", { name: "Call us (disallowed)" })).toBeVisible());
  expect(alert()).not.toContainElement(getByRole("link"));
});

it("offers it beside a message that was not confirmed as well", async () => {
  const { field, findByText, getByRole, send } = renderComposer({
    network: dropAnswers(),
    failureActions: <a href="tel:+15550100">Call us</a>,
  });
  await userEvent.fill(field(), "Ripe avocados");
  await userEvent.click(send());
  await findByText("Not confirmed");
  expect(getByRole("link", { name: "Call us" })).toBeVisible();
});

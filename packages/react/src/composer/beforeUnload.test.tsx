import { render, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, createSandboxClient, dropAnswers } from "../../testing/createSandboxClient.ts";
import { composerQueries, renderComposer } from "../../testing/renderComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

describe("beforeunload", () => {
  it("asks only while there is an unsent message", async () => {
    const gate = createGate();
    const { button, field, findByText, send } = renderComposer({
      network: (fetch) => gate.network(dropAnswers()(fetch)),
    });
    await userEvent.fill(field(), "Ripe avocados");
    expect(asksBeforeUnload()).toBe(false);
    await userEvent.click(send());
    expect(asksBeforeUnload()).toBe(true);
    gate.release();
    await findByText("May not have been sent");
    expect(asksBeforeUnload()).toBe(true);
    await userEvent.click(button("Remove"));
    expect(asksBeforeUnload()).toBe(false);
  });

  it("still asks for another order's message when this order's message is removed", async () => {
    const { client } = createSandboxClient(dropAnswers());
    const { getByTestId } = render(
      <ShopperChatProvider client={client}>
        {["shopping", "shopping~2"].map((orderId) => (
          <div key={orderId} data-testid={orderId}>
            <ShopperChatComposer orderId={orderId} />
          </div>
        ))}
      </ShopperChatProvider>,
    );
    const one = composerQueries(getByTestId("shopping"));
    const other = composerQueries(getByTestId("shopping~2"));
    for (const { button, field, send } of [one, other]) {
      await userEvent.fill(field(), "Ripe avocados");
      await userEvent.click(send());
      await waitFor(() => expect(button("Remove")).toBeVisible());
    }
    await userEvent.click(other.button("Remove"));
    await waitFor(() => expect(other.unsent()).toEqual([]));
    expect(asksBeforeUnload()).toBe(true);
    await userEvent.click(one.button("Remove"));
    expect(asksBeforeUnload()).toBe(false);
  });

  it("never asks with warnBeforeUnload={false}", async () => {
    const { field, send } = renderComposer({
      network: createGate().network,
      warnBeforeUnload: false,
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    expect(asksBeforeUnload()).toBe(false);
  });
});

function asksBeforeUnload(): boolean {
  const event = document.createEvent("BeforeUnloadEvent");
  event.initEvent("beforeunload", false, true);
  const asks = !dispatchEvent(event);
  // Browsers before 2023 require the return value, later ones preventDefault().
  expect(event.returnValue !== "").toBe(asks);
  return asks;
}

import type { SentMessage } from "@shopper-chat/client";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, dropAnswers } from "../testing/createSandboxClient.ts";
import { renderComposer } from "../testing/renderComposer.tsx";
import { watchPageErrors } from "../testing/watchPageErrors.ts";

describe("before anything is written", () => {
  it("names the field, and describes it by the limit and the key that sends", () => {
    const { field } = renderComposer();
    expect(field()).toHaveAccessibleDescription(
      "Up to 1,000 characters. Enter sends, Shift+Enter starts a new line.",
    );
    expect(field()).not.toHaveAttribute("name");
    expect(field()).not.toHaveAttribute("maxlength");
    expect(field()).not.toHaveAttribute("aria-invalid");
  });

  it("names the group by what it is for, and not a second time by the field's name", () => {
    const { field, getByRole } = renderComposer();
    expect(getByRole("group")).toHaveAccessibleName("Write a message");
    expect(getByRole("group")).toContainElement(field());
    expect(field()).toHaveAccessibleName("Message to your shopper");
  });

  it("has its live regions from the first paint, empty", () => {
    const { alert, status } = renderComposer();
    expect(alert()).toBeEmptyDOMElement();
    expect(status()).toBeEmptyDOMElement();
  });

  it("says what is missing when Send is pressed, and sends nothing", async () => {
    const { alert, attempts, field, send } = renderComposer();
    await userEvent.fill(field(), " \u200b\n ");
    await userEvent.click(send());
    expect(alert()).toMatchTextContent("Write a message first.");
    expect(field()).toHaveFocus();
    expect(attempts()).toBe(0);
  });

  it("changes the alert's text when the same refusal comes twice, so that it is read twice", async () => {
    const { alert, send } = renderComposer();
    await userEvent.click(send());
    const first = alert().textContent;
    await userEvent.click(send());
    expect(alert().textContent).not.toBe(first);
    expect(alert()).toMatchTextContent("Write a message first.");
  });
});

describe("sending", () => {
  it("puts the message into the sandbox's log once, trimmed, and empties the field", async () => {
    const { field, send, sentBodies, status } = renderComposer();
    await userEvent.fill(field(), "  Ripe avocados, please \n");
    await userEvent.click(send());
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(sentBodies()).toEqual(["Ripe avocados, please"]);
    expect(field()).toHaveValue("");
  });

  it("shows the message in one place at a time while it is under way", async () => {
    const gate = createGate();
    const { field, outgoing, send, status } = renderComposer({ network: gate.network });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    expect(field()).toHaveValue("");
    expect(outgoing()).toEqual(["Ripe avocados"]);
    gate.release();
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(outgoing()).toEqual([]);
  });

  it("sends once for two clicks in one task", async () => {
    const gate = createGate();
    const { alert, attempts, field, outgoing, send, status } = renderComposer({
      network: gate.network,
    });
    await userEvent.fill(field(), "Ripe avocados");
    act(() => {
      send().click();
      send().click();
    });
    expect(outgoing()).toEqual(["Ripe avocados"]);
    expect(alert()).toBeEmptyDOMElement();
    gate.release();
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(attempts()).toBe(1);
  });

  it("keeps what is typed during a send, and says why a second one has to wait", async () => {
    const gate = createGate();
    const { alert, attempts, field, send, sentBodies, status } = renderComposer({
      network: gate.network,
    });
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await userEvent.fill(field(), "Second");
    await userEvent.click(send());
    expect(alert()).toMatchTextContent(/still on its way/);
    expect(field()).toHaveValue("Second");
    gate.release();
    await waitFor(() => expect(sentBodies()).toEqual(["First"]));
    expect(field()).toHaveValue("Second");
    await waitFor(() => expect(alert()).toBeEmptyDOMElement());
    await userEvent.click(send());
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(sentBodies()).toEqual(["First", "Second"]);
    expect(attempts()).toBe(2);
  });

  it("sends what stands in the field, although no event told of it", async () => {
    const { field, send, sentBodies } = renderComposer();
    field().value = "Dictated";
    await userEvent.click(send());
    await waitFor(() => expect(sentBodies()).toEqual(["Dictated"]));
  });

  it("never lets go of focus", async () => {
    const gate = createGate();
    const { field, send, status } = renderComposer({ network: gate.network });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.tab();
    expect(send()).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(field()).toHaveFocus();
    gate.release();
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(field()).toHaveFocus();
  });

  it("tells the host once for each message, with Connect's id", async () => {
    const onSent = vi.fn<(sent: SentMessage) => void>();
    const { field, send } = renderComposer({ onSent });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(onSent).toHaveBeenCalledOnce());
    expect(onSent).toHaveBeenCalledWith(
      expect.objectContaining({ id: expect.stringMatching(/^\d+$/) }),
    );
  });

  it("does not submit a form of the host's around it", async () => {
    const onSubmit = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    document.body.addEventListener("submit", onSubmit);
    const form = document.createElement("form");
    document.body.append(form);
    const { container, field, send, status } = renderComposer();
    form.append(container);
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    await userEvent.click(send());
    expect(onSubmit).not.toHaveBeenCalled();
    expect([...new FormData(form).keys()]).toEqual([]);
    document.body.removeEventListener("submit", onSubmit);
    form.remove();
  });
});

describe("when Connect refuses", () => {
  it.each([
    ["chat-disabled", /can’t message your shopper for this order right now/],
    ["no-shopper", /can’t message your shopper for this order right now/],
    ["no-such-order", /can’t find this order/],
    ["unauthorized", /signed out/],
    ["too-long", /too long for your shopper’s app/],
    ["multiple-errors", /too long for your shopper’s app/],
  ])("puts the text of %s back to the letter, with the reason", async (orderId, reason) => {
    const { alert, field, outgoing, send } = renderComposer({ orderId });
    await userEvent.fill(field(), "  Ripe avocados ");
    await userEvent.click(send());
    await waitFor(() => expect(alert()).toMatchTextContent(reason));
    expect(field()).toHaveValue("  Ripe avocados ");
    expect(field()).toHaveAccessibleDescription(reason);
    expect(outgoing()).toEqual([]);
  });

  it("tries again at the customer's word only", async () => {
    const { attempts, button, alert, field, send } = renderComposer({ orderId: "chat-disabled" });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(alert()).not.toBeEmptyDOMElement());
    const region = alert();
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(attempts()).toBe(2));
    await waitFor(() => expect(alert()).not.toBeEmptyDOMElement());
    expect(alert()).toBe(region);
    expect(field()).toHaveValue("Ripe avocados");
    expect(field()).toHaveFocus();
  });

  it("leaves alone what was typed meanwhile, and keeps the refused message beside it", async () => {
    const gate = createGate();
    const { button, field, findByText, outgoing, send } = renderComposer({
      orderId: "chat-disabled",
      network: gate.network,
    });
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await userEvent.fill(field(), "Second");
    gate.release();
    await findByText("Not sent");
    expect(field()).toHaveValue("Second");
    expect(outgoing()).toEqual(["First"]);
    await userEvent.click(button("Edit"));
    expect(field()).toHaveValue("First\nSecond");
    expect(outgoing()).toEqual([]);
  });
});

describe("when it is not known whether the message arrived", () => {
  it("says so, and sends the same message under the same key only when asked to", async () => {
    let isCut = true;
    const { attempts, alert, button, field, findByText, outgoing, send, status, keys } =
      renderComposer({ network: dropAnswers(() => isCut) });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("Not confirmed");
    expect(alert()).toMatchTextContent(/couldn’t confirm that your message was sent/);
    expect(field()).toHaveValue("");
    expect(outgoing()).toEqual(["Ripe avocados"]);
    expect(attempts()).toBe(1);

    isCut = false;
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(outgoing()).toEqual([]);
    expect(alert()).toBeEmptyDOMElement();
    expect(keys()).toHaveLength(2);
    expect(keys()[0]).toMatch(/^[\w-]{16,128}$/);
    expect(keys()[1]).toBe(keys()[0]);
  });

  it("lets the customer give it up, and keeps focus", async () => {
    const { alert, button, field, findByText, outgoing, send } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("Not confirmed");
    await userEvent.click(button("Remove"));
    expect(outgoing()).toEqual([]);
    expect(alert()).toBeEmptyDOMElement();
    expect(field()).toHaveFocus();
  });
});

it("refuses an order id that is none, with what to write", () => {
  watchPageErrors();
  expect(() => renderComposer({ orderId: "" })).toThrow(/orderId=\{String\(order\.id\)\}/);
});

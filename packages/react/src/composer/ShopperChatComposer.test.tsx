import type { SentMessage } from "@shopper-chat/client";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, dropAnswers } from "../../testing/createSandboxClient.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";
import { watchPageErrors } from "../../testing/watchPageErrors.ts";

describe("an empty composer", () => {
  it("describes the textarea by the limit and the key that sends", () => {
    const { field } = renderComposer();
    expect(field()).toHaveAccessibleDescription(
      "1,000-character limit. Press Enter to send, Shift+Enter for a new line.",
    );
    expect(field()).not.toHaveAttribute("name");
    expect(field()).not.toHaveAttribute("maxlength");
    expect(field()).not.toHaveAttribute("aria-invalid");
  });

  it("gives the group a name other than the textarea's", () => {
    const { field, getByRole } = renderComposer();
    expect(getByRole("group")).toHaveAccessibleName("New message");
    expect(getByRole("group")).toContainElement(field());
    expect(field()).toHaveAccessibleName("Message your shopper");
  });

  it("has empty live regions from the first paint", () => {
    const { alert, status } = renderComposer();
    expect(alert()).toBeEmptyDOMElement();
    expect(status()).toBeEmptyDOMElement();
  });

  it("announces politely that a message is missing when Send is pressed, and sends nothing", async () => {
    const { alert, attempts, banner, field, send, status } = renderComposer();
    await userEvent.fill(field(), " \u200b\n ");
    await userEvent.click(send());
    expect(status()).toMatchTextContent("Enter a message.");
    expect(alert()).toBeEmptyDOMElement();
    expect(banner()).toBe("");
    expect(field()).not.toHaveAttribute("aria-invalid");
    expect(field()).toHaveFocus();
    expect(attempts()).toBe(0);
  });

  it("changes the announcement when an empty Send is pressed twice, so that it is read twice", async () => {
    const { send, status } = renderComposer();
    await userEvent.click(send());
    const first = status().textContent;
    await userEvent.click(send());
    expect(status().textContent).not.toBe(first);
    expect(status()).toMatchTextContent("Enter a message.");
  });
});

describe("sending", () => {
  it("sends the message once, trimmed, and empties the textarea", async () => {
    const { field, send, sentBodies, status } = renderComposer();
    await userEvent.fill(field(), "  Ripe avocados, please \n");
    await userEvent.click(send());
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(sentBodies()).toEqual(["Ripe avocados, please"]);
    expect(field()).toHaveValue("");
  });

  it("shows the message in one place at a time while it is sending", async () => {
    const gate = createGate();
    const { field, unsent, send, status } = renderComposer({ network: gate.network });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    expect(field()).toHaveValue("");
    expect(unsent()).toEqual(["Ripe avocados"]);
    gate.release();
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(unsent()).toEqual([]);
  });

  it("sends once for two clicks in one task", async () => {
    const gate = createGate();
    const { alert, attempts, banner, field, unsent, send, status } = renderComposer({
      network: gate.network,
    });
    await userEvent.fill(field(), "Ripe avocados");
    act(() => {
      send().click();
      send().click();
    });
    expect(unsent()).toEqual(["Ripe avocados"]);
    expect(alert()).toBeEmptyDOMElement();
    expect(banner()).toBe("");
    gate.release();
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(attempts()).toBe(1);
  });

  it("keeps text typed while a message is sending, and says why Send has to wait", async () => {
    const gate = createGate();
    const { alert, attempts, banner, field, send, sentBodies, status } = renderComposer({
      network: gate.network,
    });
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await userEvent.fill(field(), "Second");
    await userEvent.click(send());
    expect(alert()).toMatchTextContent("Your last message is still sending.");
    expect(banner()).toContain("Your last message is still sending.");
    expect(field()).toHaveValue("Second");
    gate.release();
    await waitFor(() => expect(sentBodies()).toEqual(["First"]));
    expect(field()).toHaveValue("Second");
    await waitFor(() => expect(banner()).toBe(""));
    await userEvent.click(send());
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(sentBodies()).toEqual(["First", "Second"]);
    expect(attempts()).toBe(2);
  });

  it("sends the text of the textarea if a dictation tool set it without an event", async () => {
    const { field, send, sentBodies } = renderComposer();
    field().value = "Dictated";
    await userEvent.click(send());
    await waitFor(() => expect(sentBodies()).toEqual(["Dictated"]));
  });

  it("keeps focus in the textarea from Send to the response", async () => {
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

  it("calls onSent once for each message, with Connect's id", async () => {
    const onSent = vi.fn<(sent: SentMessage) => void>();
    const { field, send } = renderComposer({ onSent });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(onSent).toHaveBeenCalledOnce());
    expect(onSent).toHaveBeenCalledWith(
      expect.objectContaining({ id: expect.stringMatching(/^\d+$/) }),
    );
  });

  it("does not submit a form around it", async () => {
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

describe("a message that was not sent", () => {
  it.each([
    ["chat-disabled", /can’t message your shopper right now/],
    ["no-shopper", /can’t message your shopper right now/],
    ["no-such-order", /can’t find this order/],
    ["unauthorized", /signed out/],
    ["too-long", /Your message is too long/],
    ["multiple-errors", /Your message is too long/],
  ])(
    "goes back into the textarea unchanged, with the reason, when the order is %s",
    async (orderId, reason) => {
      const { alert, banner, field, unsent, send } = renderComposer({ orderId });
      await userEvent.fill(field(), "  Ripe avocados ");
      await userEvent.click(send());
      await waitFor(() => expect(alert()).toMatchTextContent(reason));
      expect(banner()).toMatch(reason);
      expect(field()).toHaveValue("  Ripe avocados ");
      expect(unsent()).toEqual([]);
      act(() => field().blur());
      expect(field()).toHaveAccessibleDescription(reason);
    },
  );

  it("is sent again only when the customer presses Try again", async () => {
    const { attempts, banner, button, field, send } = renderComposer({ orderId: "chat-disabled" });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(banner()).not.toBe(""));
    expect(attempts()).toBe(1);
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(attempts()).toBe(2));
    await waitFor(() => expect(banner()).not.toBe(""));
    expect(field()).toHaveValue("Ripe avocados");
    expect(field()).toHaveFocus();
  });

  it("stays below the textarea if other text was typed meanwhile", async () => {
    const gate = createGate();
    const { button, field, findByText, unsent, send } = renderComposer({
      orderId: "chat-disabled",
      network: gate.network,
    });
    await userEvent.fill(field(), "First");
    await userEvent.click(send());
    await userEvent.fill(field(), "Second");
    gate.release();
    await findByText("Not sent");
    expect(field()).toHaveValue("Second");
    expect(unsent()).toEqual(["First"]);
    await userEvent.click(button("Edit"));
    expect(field()).toHaveValue("First\nSecond");
    expect(unsent()).toEqual([]);
  });
});

describe("an unconfirmed message", () => {
  it("is sent again with the same key, and only when the customer presses Try again", async () => {
    let isCut = true;
    const { attempts, alert, banner, button, field, findByText, unsent, send, status, keys } =
      renderComposer({ network: dropAnswers(() => isCut) });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("May not have been sent");
    expect(alert()).toMatchTextContent("We’re not sure your message was sent.");
    expect(banner()).toContain("We’re not sure your message was sent.");
    expect(field()).toHaveValue("");
    expect(unsent()).toEqual(["Ripe avocados"]);
    expect(attempts()).toBe(1);

    isCut = false;
    await userEvent.click(button("Try again"));
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(unsent()).toEqual([]);
    expect(banner()).toBe("");
    expect(keys()).toHaveLength(2);
    expect(keys()[0]).toMatch(/^[\w-]{16,128}$/);
    expect(keys()[1]).toBe(keys()[0]);
  });

  it("can be removed, and focus stays in the textarea", async () => {
    const { banner, button, field, findByText, unsent, send } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("May not have been sent");
    await userEvent.click(button("Remove"));
    expect(unsent()).toEqual([]);
    expect(banner()).toBe("");
    expect(field()).toHaveFocus();
  });
});

it("throws for an empty order id, and says what to write", () => {
  watchPageErrors();
  expect(() => renderComposer({ orderId: "" })).toThrow(/orderId=\{String\(order\.id\)\}/);
});

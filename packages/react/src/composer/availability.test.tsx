import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import { dropAnswers } from "../../testing/createSandboxClient.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

describe("an order whose chat is not open", () => {
  it.each([
    ["not-yet", "You can message your shopper once they start shopping your order."],
    ["closed", "This order is closed. You can’t message your shopper anymore."],
  ] as const)("shows why in place of the textarea when it is %s", (availability, reason) => {
    const { getByText, queryByRole } = renderComposer({ availability });
    expect(getByText(reason)).toBeVisible();
    expect(queryByRole("textbox")).toBeNull();
    expect(queryByRole("button", { name: "Send" })).toBeNull();
  });

  it.each([
    ["not-yet", "You can message your shopper once they start shopping your order."],
    ["closed", "This order is closed. You can’t message your shopper anymore."],
  ] as const)("can be reached with Tab, and says why, when it is %s", async (availability, why) => {
    const { getByRole, show } = renderComposer({ availability });
    const composer = getByRole("group", { name: "New message" });
    await userEvent.tab();
    expect(composer).toHaveFocus();
    expect(composer).toHaveAccessibleDescription(why);
    show({ availability: "open" });
    expect(composer).not.toHaveAttribute("aria-describedby");
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    expect(composer).not.toHaveFocus();
  });

  it("still shows the text of the textarea, and sends none of it", async () => {
    const { alert, attempts, field, getByText, send, show } = renderComposer();
    await userEvent.fill(field(), "Ripe avocados");
    show({ availability: "closed" });
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue("Ripe avocados");
    expect(field()).toHaveAttribute("readonly");
    expect(send()).toHaveAttribute("aria-disabled", "true");
    // A person can press it; the test driver would wait for it to be enabled.
    act(() => send().click());
    expect(alert()).toMatchTextContent(/This order is closed/);
    expect(attempts()).toBe(0);
    expect(getByText("987 characters left")).toBeVisible();
  });

  it("keeps an unconfirmed message, and does not send it again", async () => {
    const { attempts, button, field, findByText, unsent, send, show } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("May not have been sent");
    show({ availability: "closed" });
    expect(unsent()).toEqual(["Ripe avocados"]);
    await userEvent.click(button("Try again"));
    expect(attempts()).toBe(1);
  });

  it.each([null, "", "delivered", "Open", true])(
    "is open for a value that is none of the types: %j",
    async (availability) => {
      const { field, send, sentBodies } = renderComposer(
        Object.fromEntries([["availability", availability]]),
      );
      await userEvent.fill(field(), "Ripe avocados");
      await userEvent.click(send());
      await expect.poll(sentBodies).toEqual(["Ripe avocados"]);
    },
  );

  it("accepts text as soon as the app says that it is open", async () => {
    const { field, show, status } = renderComposer({ availability: "not-yet" });
    show({ availability: "open" });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await expect.poll(() => status().textContent).toBe("Message sent");
  });

  it("announces politely that it closes while the customer is there, and says nothing at first", () => {
    const { show, status } = renderComposer({ availability: "not-yet" });
    expect(status()).toBeEmptyDOMElement();
    show({ availability: "open" });
    expect(status()).toBeEmptyDOMElement();
    show({ availability: "closed" });
    expect(status()).toMatchTextContent(/This order is closed/);
  });
});

import { act } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import { dropAnswers } from "../testing/createSandboxClient.ts";
import { renderComposer } from "../testing/renderComposer.tsx";

describe("an order that can't be written to", () => {
  it.each([
    ["not-yet", "You can write to your shopper as soon as they start picking your order."],
    ["closed", "This order is done, so its shopper can’t be reached any more."],
  ] as const)("says why when it is %s, in place of the field", (availability, reason) => {
    const { getByText, queryByRole } = renderComposer({ availability });
    expect(getByText(reason)).toBeVisible();
    expect(queryByRole("textbox")).toBeNull();
    expect(queryByRole("button", { name: "Send" })).toBeNull();
  });

  it("keeps in sight what was written, and sends none of it", async () => {
    const { alert, attempts, field, getByText, send, show } = renderComposer();
    await userEvent.fill(field(), "Ripe avocados");
    show({ availability: "closed" });
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue("Ripe avocados");
    expect(field()).toHaveAttribute("readonly");
    expect(send()).toHaveAttribute("aria-disabled", "true");
    // A person can press it; the test driver would wait for it to be enabled.
    act(() => send().click());
    expect(alert()).toMatchTextContent(/can’t be reached any more/);
    expect(attempts()).toBe(0);
    expect(getByText("987 characters left")).toBeVisible();
  });

  it("keeps a message that was not confirmed, and does not send it again", async () => {
    const { attempts, button, field, findByText, outgoing, send, show } = renderComposer({
      network: dropAnswers(),
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await findByText("Not confirmed");
    show({ availability: "closed" });
    expect(outgoing()).toEqual(["Ripe avocados"]);
    await userEvent.click(button("Try again"));
    expect(attempts()).toBe(1);
  });

  it.each([null, "", "delivered", "Open", true])(
    "is not one of which a page without types says %j",
    async (availability) => {
      const { field, send, sentBodies } = renderComposer(
        Object.fromEntries([["availability", availability]]),
      );
      await userEvent.fill(field(), "Ripe avocados");
      await userEvent.click(send());
      await expect.poll(sentBodies).toEqual(["Ripe avocados"]);
    },
  );

  it("can be written to as soon as the host says so", async () => {
    const { field, show, status } = renderComposer({ availability: "not-yet" });
    show({ availability: "open" });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await expect.poll(() => status().textContent).toBe("Message sent");
  });
});

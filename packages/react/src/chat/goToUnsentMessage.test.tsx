import { act, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { renderChat } from "../../testing/renderChat.tsx";

const NAME = "Go to unsent message";

describe("the button after Send that leads to an unsent message", () => {
  it("is only there while a message is not sent, and only visible while it has focus", async () => {
    const { button, field, findByRole, queryByRole } = renderChat({ orderId: "chat-disabled" });
    await userEvent.type(field(), "Ripe avocados");
    expect(queryByRole("button", { name: NAME })).toBeNull();
    await userEvent.keyboard("{Enter}");
    const goTo = await findByRole("button", { name: NAME });
    expect(isSeen(goTo)).toBe(false);
    await userEvent.tab();
    expect(button("Send")).toHaveFocus();
    await userEvent.tab();
    expect(goTo).toHaveFocus();
    expect(isSeen(goTo)).toBe(true);
    await userEvent.click(button("Remove"));
    expect(queryByRole("button", { name: NAME })).toBeNull();
  });

  it("moves focus to Try again of the last message that failed", async () => {
    const { button, field, findAllByRole, log } = renderChat({ orderId: "chat-disabled" });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(within(log()).getAllByText("Not sent")).toHaveLength(1));
    await userEvent.type(field(), "Two limes{Enter}");
    await waitFor(() => expect(within(log()).getAllByText("Not sent")).toHaveLength(2));
    act(() => button(NAME).focus());
    await userEvent.keyboard("{Enter}");
    const [, last] = await findAllByRole("button", { name: "Try again" });
    expect(last).toHaveFocus();
    expect(last).toHaveAccessibleDescription("Two limes");
  });

  it("moves focus to Edit if the message can't be sent as it is", async () => {
    const { button, field, findByRole } = renderChat({ orderId: "too-long" });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await findByRole("button", { name: NAME });
    act(() => button(NAME).focus());
    await userEvent.keyboard("{Enter}");
    expect(button("Edit")).toHaveFocus();
  });

  it("leaves focus in the composer if the message is accepted in the meantime", async () => {
    let mustDrop = true;
    const sandboxClient = createSandboxClient((fetch) => async (...request) => {
      const response = await fetch(...request);
      if (mustDrop) throw new TypeError("Failed to fetch");
      return response;
    });
    const { button, field, findByRole, poll, status } = renderChat({ sandboxClient });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await findByRole("button", { name: NAME });
    act(() => button(NAME).focus());
    mustDrop = false;
    await poll();
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(field()).toHaveFocus();
  });
});

/** Whether the element takes more room than the pixel of what is only for screen readers. */
function isSeen(element: HTMLElement): boolean {
  return element.getBoundingClientRect().height > 10;
}

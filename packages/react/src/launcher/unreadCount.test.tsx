import { waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { renderLauncher } from "../../testing/renderLauncher.tsx";
import { watchPageErrors } from "../../testing/watchPageErrors.ts";

describe("unread messages", () => {
  it("are counted on the button, announced when more arrive, and reported to onUnreadChange", async () => {
    const onUnreadChange = vi.fn<(unread: number) => void>();
    const { launcher, poll, say, status } = await renderLauncher({ onUnreadChange });
    await waitFor(() => expect(onUnreadChange).toHaveBeenCalledWith(0));
    say("They are out of lemons");
    say("Limes instead?");
    await poll();
    await waitFor(() => expect(launcher()).toHaveAccessibleName(/2 unread messages$/));
    expect(status()).toHaveTextContent("2 unread messages");
    expect(onUnreadChange).toHaveBeenLastCalledWith(2);

    await userEvent.click(launcher());
    await waitFor(() => expect(onUnreadChange).toHaveBeenLastCalledWith(0));
    expect(launcher()).toHaveAccessibleName(/^Chat with Ana$/);
    expect(onUnreadChange).toHaveBeenCalledTimes(3);
  });

  it("change the name of the focused button only when focus leaves it, because they are announced", async () => {
    const { launcher, poll, say, status } = await renderLauncher();
    launcher().focus();
    say("They are out of lemons");
    await poll();
    await waitFor(() => expect(status()).toHaveTextContent("1 unread message"));
    expect(within(launcher()).getByText("1")).toBeVisible();
    expect(launcher()).toHaveAccessibleName("Chat with Ana");
    await userEvent.tab();
    expect(launcher()).toHaveAccessibleName("Chat with Ana 1 unread message");
    // The name on the way back is the current one.
    await userEvent.tab({ shift: true });
    expect(launcher()).toHaveFocus();
    expect(launcher()).toHaveAccessibleName("Chat with Ana 1 unread message");
  });

  it("that were there at first are not announced", async () => {
    const { launcher, poll, say, status } = await renderLauncher({ orderId: "conversation" });
    await waitFor(() => expect(launcher()).toHaveAccessibleName(/1 unread message$/));
    expect(status()).toHaveTextContent("");
    say("Nothing on this order");
    await poll();
    expect(status()).toHaveTextContent("");
  });

  it("of another order are not announced as new", async () => {
    const sandboxClient = createSandboxClient();
    sandboxClient.sandbox.shopperSays("shopping~2", { body: "They are out of lemons" });
    const { launcher, show, status } = await renderLauncher({ sandboxClient });
    show({ orderId: "shopping~2" });
    await waitFor(() => expect(launcher()).toHaveAccessibleName(/1 unread message$/));
    expect(status()).toHaveTextContent("");
  });

  it("are shown if onUnreadChange throws, and the error goes to the page's error event", async () => {
    const fault = new Error("From the app");
    const errors = watchPageErrors();
    const { launcher, poll, say } = await renderLauncher({
      onUnreadChange() {
        throw fault;
      },
    });
    say("They are out of lemons");
    await poll();
    await waitFor(() => expect(launcher()).toHaveAccessibleName(/1 unread message$/));
    expect(errors()).toEqual([fault, fault]);
  });

  it("are marked as read when the customer opens the chat, and the button has no number then", async () => {
    const { launcher, poll, sandbox, say } = await renderLauncher();
    say("They are out of lemons");
    await poll();
    await waitFor(() => expect(launcher()).toHaveAccessibleName(/1 unread message$/));
    await userEvent.click(launcher());
    await waitFor(() => expect(launcher()).not.toHaveAccessibleName(/unread/));
    expect(sandbox.requests().filter(({ method }) => method === "PUT")).toHaveLength(1);
  });

  it("are not marked as read after the chat was closed", async () => {
    const { dialog, launcher, poll, sandbox, say } = await renderLauncher();
    await userEvent.click(launcher());
    await userEvent.click(within(dialog()).getByRole("button", { name: "Close" }));
    say("They are out of lemons");
    await poll();
    expect(await within(launcher()).findByText("1")).toBeVisible();
    expect(sandbox.requests().filter(({ method }) => method === "PUT")).toEqual([]);
  });
});

import { waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { createSandboxClient } from "../testing/createSandboxClient.ts";
import { renderLauncher } from "../testing/renderLauncher.tsx";
import { watchPageErrors } from "../testing/watchPageErrors.ts";

describe("unread messages", () => {
  it("are counted on the button, told when more come, and given to the host", async () => {
    const onUnreadChange = vi.fn<(unread: number) => void>();
    const { getByRole, launcher, poll, say } = await renderLauncher({ onUnreadChange });
    await waitFor(() => expect(onUnreadChange).toHaveBeenCalledWith(0));
    say("They are out of lemons");
    say("Limes instead?");
    await poll();
    await waitFor(() => expect(launcher()).toHaveAccessibleName(/2 unread messages$/));
    expect(getByRole("status")).toHaveTextContent("2 unread messages");
    expect(onUnreadChange).toHaveBeenLastCalledWith(2);

    await userEvent.click(launcher());
    await waitFor(() => expect(onUnreadChange).toHaveBeenLastCalledWith(0));
    expect(launcher()).toHaveAccessibleName(/^Chat with Ana$/);
    expect(onUnreadChange).toHaveBeenCalledTimes(3);
  });

  it("that were there before are not told", async () => {
    const { getByRole, launcher, poll, say } = await renderLauncher({ orderId: "conversation" });
    await waitFor(() => expect(launcher()).toHaveAccessibleName(/1 unread message$/));
    expect(getByRole("status")).toHaveTextContent("");
    say("Nothing on this order");
    await poll();
    expect(getByRole("status")).toHaveTextContent("");
  });

  it("of another order are not told as new", async () => {
    const sandboxClient = createSandboxClient();
    sandboxClient.sandbox.shopperSays("shopping~2", { body: "They are out of lemons" });
    const { getByRole, launcher, show } = await renderLauncher({ sandboxClient });
    show({ orderId: "shopping~2" });
    await waitFor(() => expect(launcher()).toHaveAccessibleName(/1 unread message$/));
    expect(getByRole("status")).toHaveTextContent("");
  });

  it("are shown, whatever the host's callback throws; that goes to the page's error event", async () => {
    const fault = new Error("The host's");
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

  it("are not marked as read while the chat is closed again", async () => {
    const { dialog, launcher, poll, sandbox, say } = await renderLauncher();
    await userEvent.click(launcher());
    await userEvent.click(within(dialog()).getByRole("button", { name: "Close" }));
    say("They are out of lemons");
    await poll();
    await waitFor(() => expect(launcher()).toHaveAccessibleName(/1 unread message$/));
    expect(sandbox.requests().filter(({ method }) => method === "PUT")).toEqual([]);
  });
});

import { virtual } from "@guidepup/virtual-screen-reader";
import { act, waitFor, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { renderChat } from "../../testing/renderChat.tsx";

afterEach(() => virtual.stop());

it("a chat announces each of the shopper's messages once, and of the customer's only that they were sent", async () => {
  const { container, field, getByText, log, marks, poll, say, status } = renderChat();
  await within(log()).findByText(/No messages yet/);
  await virtual.start({ container });

  say("They are out of lemons");
  await poll();
  await waitFor(() => expect(status()).toMatchTextContent(/lemons/));
  await waitFor(() => expect(marks()).toBe(1));
  say("Limes instead?", "Or none?");
  await poll();
  await waitFor(() => expect(status()).toMatchTextContent(/Or none/));
  act(() => field().focus());
  await userEvent.keyboard("Limes, please{Enter}");
  await waitFor(() => expect(getByText("Message sent")).toBeInTheDocument());
  await poll();

  const lines = await virtual.spokenPhraseLog();
  expect(
    lines
      .map((line) => line.trim())
      .filter((line, index, all) => !/:$/.test(line) && line !== all[index - 1]),
  ).toEqual([
    "region, Chat with Ana",
    "polite: New message from Ana: They are out of lemons",
    "polite: 2 new messages. Latest from Ana: Or none?",
    expect.stringMatching(/^textbox, Message your shopper/),
    "polite: Message sent",
  ]);
});

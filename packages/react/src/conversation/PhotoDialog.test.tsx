import { waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { renderChat } from "../../testing/renderChat.tsx";
import { SMALL_PHOTO } from "../../testing/smallPhoto.ts";

it("the photo dialog closes when its message is removed by a sign-out, and stays closed", async () => {
  const conversation = { messages: [wireMessage(1, "", { image: SMALL_PHOTO })] };
  const { client, getByRole, log, poll, queryByRole } = renderChat({
    network: answerMessages(conversation),
  });
  const photo = () => within(log()).findByRole("button", { name: "Photo from Ana" });
  await userEvent.click(await photo());
  expect(getByRole("dialog")).toBeVisible();
  client.reset();
  await waitFor(() => expect(queryByRole("dialog")).not.toBeInTheDocument());
  expect(log()).toHaveFocus();
  await poll();
  await photo();
  expect(queryByRole("dialog")).not.toBeInTheDocument();
});

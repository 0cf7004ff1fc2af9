import { act, within } from "@testing-library/react";
import { expect, it } from "vitest";
import "../styles.css";
import "../chat.css";
import { addStyles } from "../../testing/addStyles.ts";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { emulatePrint, emulateViewport } from "../../testing/emulate.ts";
import { renderChat } from "../../testing/renderChat.tsx";
import { renderLauncher } from "../../testing/renderLauncher.tsx";
import { SMALL_PHOTO } from "../../testing/smallPhoto.ts";

const MESSAGES = Array.from({ length: 30 }, (_, id) => wireMessage(id, `Message ${id}`));

it.each([
  ["on its own", {}],
  ["with classes of the app on its parts", { classNames: { viewport: "host", log: "host" } }],
  ["with a class of the app that limits its height", { className: "host" }],
])("a chat %s is printed with all of its messages", async (_, props) => {
  addStyles(".host { height: 300px; max-height: 300px; overflow: auto }");
  const network = answerMessages({ messages: MESSAGES });
  const { chat, composer, getByText, log } = renderChat({ network, ...props });
  await within(log()).findByText("Message 29");
  await emulatePrint();
  expect(log().scrollHeight).toBe(log().clientHeight);
  expect(chat().scrollHeight).toBe(chat().clientHeight);
  const [first, last] = [getByText("Message 0"), getByText("Message 29")];
  expect(first.getBoundingClientRect().top).toBeGreaterThan(chat().getBoundingClientRect().top);
  expect(last.getBoundingClientRect().bottom).toBeLessThan(composer().getBoundingClientRect().top);
});

it.each([
  ["closed", 1280, false],
  ["open as a panel", 1280, true],
  ["open over the whole screen", 390, true],
])("a launcher that is %s is not printed", async (_, width, isOpen) => {
  await emulateViewport(width, 844);
  const { dialog, getByRole, launcher } = await renderLauncher({ defaultOpen: isOpen });
  const [button, link] = [launcher(), getByRole("link", { name: "Your order", hidden: true })];
  const panel = isOpen ? dialog() : button;
  await emulatePrint();
  expect(button).not.toBeVisible();
  expect(panel).not.toBeVisible();
  expect(link).toBeVisible();
});

it("a large photo does not cover the printed page", async () => {
  const messages = [wireMessage(1, "", { image: SMALL_PHOTO })];
  const sandboxClient = createSandboxClient(answerMessages({ messages }));
  const { findByRole, getByRole, log } = renderChat({ sandboxClient });
  const photo = await findByRole("button", { name: "Photo from Ana" });
  act(() => photo.click());
  const dialog = getByRole("dialog");
  await emulatePrint();
  expect(dialog).not.toBeVisible();
  expect(log()).toBeVisible();
});

import { within } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { renderChat } from "../../testing/renderChat.tsx";
import { SMALL_PHOTO } from "../../testing/smallPhoto.ts";

it("a photo has no focus ring while the log around it has focus", async () => {
  const { findByRole, log, poll, say } = renderChat();
  say({ body: "", image: SMALL_PHOTO });
  await poll();
  const photo = await findByRole("button", { name: /Photo/ });
  await userEvent.tab();
  expect(log()).toHaveFocus();
  expect(getComputedStyle(log()).outlineStyle).toBe("solid");
  expect(getComputedStyle(photo).outlineStyle).toBe("none");
  await userEvent.tab();
  expect(photo).toHaveFocus();
  expect(getComputedStyle(photo).outlineStyle).toBe("solid");
});

it("a photo has the same size before and after it loads, whatever its shape", async () => {
  const messages = [wireMessage(1, "", { image: wideImage() })];
  const { log } = renderChat({ network: answerMessages({ messages }) });
  const photo = await within(log()).findByRole("button", { name: "Photo from Ana" });
  const image = within(photo).getByRole<HTMLImageElement>("img");
  await image.decode();
  expect(image.naturalWidth).toBe(3 * image.naturalHeight);
  const { width, height } = photo.getBoundingClientRect();
  expect(width / height).toBeCloseTo(1, 2);
});

function wideImage(): string {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: 30, height: 10 });
  return canvas.toDataURL();
}

import { within } from "@testing-library/react";
import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { drawPhoto } from "../../testing/drawPhoto.ts";
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

it.each([
  ["tall", 900, 1200, 3 / 4],
  ["wide", 1200, 900, 4 / 3],
  ["square", 900, 900, 1],
  ["very tall", 200, 1200, 108 / 192],
])("a photo has its own shape, within bounds: %s", async (_, width, height, ratio) => {
  const { image, photo } = await renderPhoto(drawPhoto(width, height));
  await image.decode();
  const box = photo.getBoundingClientRect();
  expect(box.width / box.height).toBeCloseTo(ratio, 1);
  expect(box.width).toBeLessThanOrEqual(photo.parentElement?.clientWidth ?? 0);
});

it("a photo is as high before it loads as after, so that nothing moves", async () => {
  const { image, photo } = await renderPhoto("https://127.0.0.1:1/never.jpg");
  const { height } = photo.getBoundingClientRect();
  const { src } = image;
  image.src = drawPhoto(300, 100);
  await image.decode();
  expect(photo.getBoundingClientRect().height).toBe(height);
  image.src = src;
});

async function renderPhoto(address: string) {
  const messages = [wireMessage(1, "", { image: address })];
  const { log } = renderChat({ network: answerMessages({ messages }) });
  const photo = await within(log()).findByRole("button", { name: "Photo from Ana" });
  return { photo, image: within(photo).getByRole<HTMLImageElement>("img") };
}

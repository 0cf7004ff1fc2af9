import { act, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { drawPhoto } from "../../testing/drawPhoto.ts";
import { renderChat } from "../../testing/renderChat.tsx";

describe("the photo viewer", () => {
  it("goes to the next and the previous photo of the conversation, and says which one it is", async () => {
    const { dialog, image } = await openPhoto(1);
    const [previous, next] = [dialog.getByText("Previous photo"), dialog.getByText("Next photo")];
    expect(dialog.getByText(/1 \/ 3$/)).toMatchTextContent("First");
    expect(previous).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(next);
    expect(dialog.getByText(/2 \/ 3$/)).toMatchTextContent("Second");
    expect(image()).toHaveAttribute("src", PHOTOS[1]);
    await userEvent.click(next);
    expect(dialog.getByText(/3 \/ 3$/)).toBeVisible();
    expect(next).toHaveAttribute("aria-disabled", "true");
    expect(next).toHaveFocus();
    act(() => next.click());
    expect(image()).toHaveAttribute("src", PHOTOS[2]);
    await userEvent.click(previous);
    expect(image()).toHaveAttribute("src", PHOTOS[1]);
  });

  it("announces another photo politely", async () => {
    const { dialog } = await openPhoto(1);
    const caption = dialog.getByText(/1 \/ 3$/);
    await userEvent.click(dialog.getByText("Next photo"));
    expect(dialog.getByText(/2 \/ 3$/)).toBe(caption);
    expect(caption).toHaveAttribute("aria-live", "polite");
  });

  it.each(["ltr", "rtl"])("follows the arrow keys on a page that is %s", async (direction) => {
    const { container, image } = await openPhoto(1);
    container.dir = direction;
    const [forward, back] = direction === "ltr" ? ["Right", "Left"] : ["Left", "Right"];
    await userEvent.keyboard(`{Arrow${forward}}{Arrow${forward}}`);
    expect(image()).toHaveAttribute("src", PHOTOS[2]);
    await userEvent.keyboard(`{Arrow${back}}`);
    expect(image()).toHaveAttribute("src", PHOTOS[1]);
  });

  it("shows a single photo without buttons for others", async () => {
    const { dialog } = await openPhoto(1, 1);
    expect(dialog.queryByText("Next photo")).toBeNull();
    expect(dialog.queryByText("Previous photo")).toBeNull();
  });

  it("zooms by its buttons, up to its limits", async () => {
    const { dialog, image } = await openPhoto(1);
    const whole = image().clientWidth;
    await userEvent.click(dialog.getByText("Zoom in"));
    expect(image().clientWidth).toBeGreaterThan(whole);
    await userEvent.click(dialog.getByText("Zoom out"));
    expect(image().clientWidth).toBe(whole);
    expect(dialog.getByText("Zoom out")).toHaveAttribute("aria-disabled", "true");
    for (let count = 0; count < 6; count += 1) act(() => dialog.getByText("Zoom in").click());
    expect(image().clientWidth / whole).toBeCloseTo(5, 1);
    expect(dialog.getByText("Zoom in")).toHaveAttribute("aria-disabled", "true");
  });

  it("zooms by keys, and arrows scroll the enlarged photo", async () => {
    const { box, image } = await openPhoto(1);
    const whole = image().clientWidth;
    await userEvent.keyboard("++++");
    expect(image().clientWidth).toBeGreaterThan(2 * whole);
    const before = box().scrollLeft;
    await userEvent.keyboard("{ArrowRight}");
    await waitFor(() => expect(box().scrollLeft).toBeGreaterThan(before));
    expect(image()).toHaveAttribute("src", PHOTOS[0]);
    await userEvent.keyboard("-");
    expect(image().clientWidth).toBeGreaterThan(whole);
    await userEvent.keyboard("0");
    expect(image().clientWidth).toBe(whole);
  });

  it("zooms by a double click, and by the wheel with Ctrl, as a touchpad's pinch", async () => {
    const { image } = await openPhoto(1);
    const whole = image().clientWidth;
    await userEvent.dblClick(image());
    expect(image().clientWidth).toBeGreaterThan(2 * whole);
    await userEvent.dblClick(image());
    expect(image().clientWidth).toBe(whole);
    const wheel = { ctrlKey: true, deltaY: -100, bubbles: true, cancelable: true };
    expect(image().dispatchEvent(new WheelEvent("wheel", wheel))).toBe(false);
    expect(image().clientWidth).toBeGreaterThan(whole);
  });

  it("zooms by a pinch of two fingers", async () => {
    const { image } = await openPhoto(1);
    const whole = image().clientWidth;
    for (const [type, distance] of [
      ["touchstart", 100],
      ["touchmove", 220],
    ] as const) {
      const touches = [0, 1].map(
        (identifier) =>
          new Touch({ identifier, target: image(), clientX: identifier * distance, clientY: 90 }),
      );
      const pinch = new TouchEvent(type, { touches, bubbles: true, cancelable: true });
      expect(image().dispatchEvent(pinch)).toBe(false);
    }
    expect(image().clientWidth / whole).toBeCloseTo(2.2, 1);
  });

  it("shows another photo whole", async () => {
    const { dialog, image } = await openPhoto(1);
    await userEvent.keyboard("+++");
    await userEvent.click(dialog.getByText("Next photo"));
    await image().decode();
    const { height, width } = image().getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(innerWidth);
    expect(height).toBeLessThanOrEqual(innerHeight);
  });

  it("says that a photo didn't load", async () => {
    const { dialog } = await openPhoto(1, 2, "data:image/png;base64,AAAA");
    await userEvent.click(dialog.getByText("Next photo"));
    expect(await dialog.findByText(/Photo didn’t load/)).toBeVisible();
  });

  it("returns focus to the photo that was opened", async () => {
    const { dialog, photo } = await openPhoto(2);
    await userEvent.click(dialog.getByText("Next photo"));
    await userEvent.click(dialog.getByText("Close"));
    expect(photo).toHaveFocus();
  });

  it("has targets of at least 44 pixels, in the window", async () => {
    const { dialog } = await openPhoto(1);
    const buttons = dialog.getAllByRole("button");
    expect(buttons).toHaveLength(5);
    for (const button of buttons) {
      const { bottom, height, left, right, top, width } = button.getBoundingClientRect();
      expect([height, width]).toEqual([44, 44]);
      expect([top >= 0, left >= 0, right <= innerWidth, bottom <= innerHeight]).not.toContain(
        false,
      );
    }
  });
});

const PHOTOS = [drawPhoto(1200, 1600), drawPhoto(1600, 1200), drawPhoto(900, 900)];

/** Opens one of several photos, and waits until it can be zoomed. */
async function openPhoto(number: number, count = 3, secondPhoto = PHOTOS[1]) {
  const [first, , third] = PHOTOS;
  const messages = [
    wireMessage(1, "First", { image: first }),
    wireMessage(2, "Second", { image: secondPhoto }),
    wireMessage(3, "", { image: third }),
  ].slice(0, count);
  const chat = renderChat({ network: answerMessages({ messages }) });
  const photos = await within(chat.log()).findAllByRole("button", { name: "Photo from Ana" });
  const [photo = chat.log()] = photos.slice(number - 1);
  await userEvent.click(photo);
  const box = () => chat.getByRole("dialog");
  const dialog = within(box());
  await dialog.findByText("Zoom in");
  const image = () => dialog.getByRole<HTMLImageElement>("img");
  await image().decode();
  return { ...chat, box, dialog, image, photo };
}

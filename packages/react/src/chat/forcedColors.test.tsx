import { act, within } from "@testing-library/react";
import { expect, it } from "vitest";
import "../styles.css";
import "../chat.css";
import { CHAT_STATES } from "../../testing/chatStates.ts";
import { emulateMedia, emulateViewport } from "../../testing/emulate.ts";
import { renderLauncher } from "../../testing/renderLauncher.tsx";

it("the shapes on buttons have the system's color in forced colors", async () => {
  await emulateViewport(320, 640);
  await emulateMedia({ "forced-colors": "active" });
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.cssText = "forced-color-adjust: none; color: ButtonText";
  const systemColor = getComputedStyle(probe).color;
  probe.remove();
  const { dialog, launcher } = await renderLauncher();
  act(() => launcher().click());
  for (const name of ["Close", "Send"]) {
    expect([name, colorOfShape(within(dialog()).getByRole("button", { name }))]).toEqual([
      name,
      systemColor,
    ]);
  }
  const scrolledUp = CHAT_STATES.find(({ name }) => name.startsWith("scrolled up"));
  const chat = await scrolledUp?.reach();
  expect(colorOfShape(chat?.getByRole("button", { name: "Jump to latest" }))).toBe(systemColor);
});

function colorOfShape(button: HTMLElement | undefined): string | undefined {
  return button && getComputedStyle(button, "::before").backgroundColor;
}

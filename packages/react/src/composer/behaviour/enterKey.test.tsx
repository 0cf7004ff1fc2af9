import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { emulateTouch } from "../../testing/emulate.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

const SENDS = "{Control>}{Enter}{/Control}";

describe("on a device that is used by touch alone", () => {
  it("Enter starts a new line, and Ctrl+Enter or Cmd+Enter sends", async () => {
    await emulateTouch();
    const { attempts, field, sentBodies } = renderComposer();
    await userEvent.type(field(), "Bread{Enter}Milk");
    expect(field()).toHaveValue("Bread\nMilk");
    expect(attempts()).toBe(0);
    await userEvent.keyboard(SENDS);
    await waitFor(() => expect(sentBodies()).toEqual(["Bread\nMilk"]));
    await userEvent.keyboard("Eggs{Meta>}{Enter}{/Meta}");
    await waitFor(() => expect(sentBodies()).toEqual(["Bread\nMilk", "Eggs"]));
  });

  it("Enter sends where the host has chosen that", async () => {
    await emulateTouch();
    const { field, sentBodies } = renderComposer({ submitMode: "enter" });
    expect(field()).toHaveAttribute("enterkeyhint", "send");
    await userEvent.type(field(), "Bread{Enter}");
    await waitFor(() => expect(sentBodies()).toEqual(["Bread"]));
  });

  it("is asked for when the key is pressed: a keyboard may come and go", async () => {
    const { attempts, field } = renderComposer();
    await emulateTouch();
    await userEvent.type(field(), "Bread{Enter}");
    expect(field()).toHaveValue("Bread\n");
    expect(attempts()).toBe(0);
    expect(field()).not.toHaveAttribute("enterkeyhint");
  });
});

describe("on a device with a mouse", () => {
  it("Enter sends, Shift+Enter starts a new line, and Ctrl+Enter sends too", async () => {
    const { field, sentBodies } = renderComposer();
    await userEvent.type(field(), "Bread{Shift>}{Enter}{/Shift}Milk{Enter}");
    await waitFor(() => expect(sentBodies()).toEqual(["Bread\nMilk"]));
    await userEvent.keyboard(`Eggs${SENDS}`);
    await waitFor(() => expect(sentBodies()).toEqual(["Bread\nMilk", "Eggs"]));
  });

  it("Enter starts a new line where the host has chosen that", async () => {
    const { attempts, field, sentBodies } = renderComposer({ submitMode: "ctrl-enter" });
    expect(field()).not.toHaveAttribute("enterkeyhint");
    await userEvent.type(field(), "Bread{Enter}Milk");
    expect(attempts()).toBe(0);
    await userEvent.keyboard(SENDS);
    await waitFor(() => expect(sentBodies()).toEqual(["Bread\nMilk"]));
  });
});

it("Tab leaves the field in both directions and writes nothing", async () => {
  const { field, send } = renderComposer();
  await userEvent.type(field(), "Bread");
  await userEvent.tab();
  expect(send()).toHaveFocus();
  await userEvent.tab({ shift: true });
  expect(field()).toHaveFocus();
  await userEvent.tab({ shift: true });
  expect(field()).not.toHaveFocus();
  expect(field()).toHaveValue("Bread");
});

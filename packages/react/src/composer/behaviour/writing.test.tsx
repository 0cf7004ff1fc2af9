import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import "../../styles.css";
import { paste } from "../../testing/compose.ts";
import { createGate } from "../../testing/createSandboxClient.ts";
import { emulateViewport } from "../../testing/emulate.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

const NEW_LINE = "{Shift>}{Enter}{/Shift}";

describe("the caret", () => {
  it("and focus stay where they are while a message goes out and is answered", async () => {
    const gate = createGate();
    const { field, outgoing, send, status } = renderComposer({ network: gate.network });
    await userEvent.type(field(), "First{Enter}");
    await userEvent.keyboard("Second line{ArrowLeft}{ArrowLeft}");
    expect([field().selectionStart, field().selectionEnd]).toEqual([9, 9]);
    gate.release();
    await waitFor(() => expect(outgoing()).toEqual([]));
    await waitFor(() => expect(status()).toMatchTextContent(/message was sent/));
    expect(field()).toHaveFocus();
    expect([field().selectionStart, field().selectionEnd]).toEqual([9, 9]);
    await userEvent.keyboard("!");
    expect(field()).toHaveValue("Second li!ne");
    expect(send()).not.toHaveAttribute("aria-disabled");
  });

  it("and focus stay where they are when the message before fails", async () => {
    const gate = createGate();
    const { field, findByText } = renderComposer({
      orderId: "server-error",
      network: gate.network,
    });
    await userEvent.type(field(), "First{Enter}");
    await userEvent.keyboard("Second{Home}Before ");
    gate.release();
    await findByText("Not confirmed");
    expect(field()).toHaveFocus();
    await userEvent.keyboard("the ");
    expect(field()).toHaveValue("Before the Second");
  });

  it("stands right after what is typed or pasted in the middle, and one undo takes a paste back", async () => {
    const { field, getByText } = renderComposer();
    await userEvent.type(field(), "Two avocados{Home}{ArrowRight}{ArrowRight}{ArrowRight}");
    await userEvent.keyboard("!");
    expect(field().selectionStart).toBe(4);
    await paste(" very ripe");
    expect(field()).toHaveValue("Two! very ripe avocados");
    expect(field().selectionStart).toBe(14);
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(field()).toHaveValue("Two! avocados");
    expect(field().selectionStart).toBe(4);
    // What the browser has undone is counted too.
    expect(getByText("987 characters left")).toBeVisible();
  });
});

describe("the limit", () => {
  it("lets a longer text be pasted in, keeps all of it, and one undo takes it back", async () => {
    const { attempts, field, getByText, send } = renderComposer();
    await userEvent.type(field(), "Bread");
    await paste("x".repeat(1045));
    expect(field()).toHaveValue(`Bread${"x".repeat(1045)}`);
    expect(field()).toBeInvalid();
    expect(getByText("50 characters too many")).toBeVisible();
    await userEvent.click(send());
    expect(attempts()).toBe(0);
    expect(field()).toHaveFocus();
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(field()).toHaveValue("Bread");
    expect(field()).not.toBeInvalid();
  });

  it.each([
    ["flags", "🇨🇦", 2],
    ["letters with combining marks", "e\u0301", 2],
    ["emoji with a skin tone", "👍🏽", 2],
    ["families of joined emoji", "👨‍👩‍👧", 5],
    ["letters beyond the basic plane", "𠮷", 1],
  ])("takes as many %s as Connect does, and not one character more", async (_, sign, counted) => {
    const { alert, attempts, field, getByText, send, sentBodies, status } = renderComposer();
    const full = sign.repeat(1000 / counted);
    await userEvent.fill(field(), `${full}x`);
    expect(getByText("1 character too many")).toBeVisible();
    await userEvent.click(send());
    expect(alert()).toMatchTextContent(/1 character too long/);
    expect(attempts()).toBe(0);
    await userEvent.fill(field(), full);
    expect(getByText("0 characters left")).toBeVisible();
    await userEvent.click(send());
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(sentBodies()).toEqual([full]);
  });
});

describe("the field's height", () => {
  it("grows to a maximum, and then no line makes the page jump", async () => {
    await emulateViewport(414, 700);
    const { container, field } = renderComposer();
    container.prepend(blockOf(2000));
    await userEvent.click(field());
    const empty = field().offsetHeight;
    const positions: number[] = [];
    const heights: number[] = [];
    for (let line = 0; line < 30; line += 1) {
      await userEvent.keyboard(`Line${NEW_LINE}`);
      positions.push(scrollY);
      heights.push(field().offsetHeight);
    }
    const highest = Math.max(...heights);
    expect(highest).toBeGreaterThan(empty);
    const fromMaximum = positions.slice(heights.indexOf(highest));
    expect(fromMaximum.length).toBeGreaterThan(15);
    expect(new Set(fromMaximum).size).toBe(1);
    // The text's end, where the caret is, is in sight.
    expect(field().scrollTop + field().clientHeight).toBeGreaterThan(field().scrollHeight - 24);
  });

  it("is the same empty, with a word, and when it is emptied again", async () => {
    const { field } = renderComposer();
    const empty = field().offsetHeight;
    await userEvent.type(field(), "Bread");
    expect(field().offsetHeight).toBe(empty);
    await userEvent.clear(field());
    expect(field().offsetHeight).toBe(empty);
    await userEvent.fill(field(), "Bread\nMilk\nEggs\nTea\nOats");
    expect(field().offsetHeight).toBeGreaterThan(empty);
    await userEvent.clear(field());
    expect(field().offsetHeight).toBe(empty);
  });
});

function blockOf(height: number): HTMLElement {
  const block = document.createElement("div");
  block.style.height = `${height}px`;
  return block;
}

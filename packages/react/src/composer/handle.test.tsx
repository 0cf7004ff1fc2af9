import { act } from "@testing-library/react";
import { createRef } from "react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { renderComposer } from "../testing/renderComposer.tsx";
import type { ShopperChatComposerHandle } from "./ShopperChatComposer.tsx";

describe("the composer's ref", () => {
  it("moves focus into the field", () => {
    const { field, handle } = renderWithRef();
    act(() => handle().focus());
    expect(field()).toHaveFocus();
  });

  it("inserts into an empty field, and then overwrites nothing", async () => {
    const { field, getByText, handle, send } = renderWithRef();
    act(() => expect(handle().insert("Ripe avocados")).toBe("inserted"));
    expect(field()).toHaveValue("Ripe avocados");
    expect(getByText("987 characters left")).toBeVisible();
    act(() => send().focus());
    expect(handle().insert("And limes")).toBe("not-empty");
    expect(field()).toHaveValue("Ripe avocados");
  });

  it("inserts nothing while the order can't be written to", () => {
    const { handle } = renderWithRef({ availability: "not-yet" });
    expect(handle().insert("Ripe avocados")).toBe("unavailable");
  });

  it("clears the field", async () => {
    const { field, getByText, handle } = renderWithRef();
    await userEvent.fill(field(), "Ripe avocados");
    act(() => handle().clear());
    expect(field()).toHaveValue("");
    expect(getByText("1,000 characters left")).toBeVisible();
  });
});

function renderWithRef(props: Parameters<typeof renderComposer>[0] = {}) {
  const ref = createRef<ShopperChatComposerHandle>();
  const rendered = renderComposer({ ...props, ref });
  return {
    ...rendered,
    handle: () => {
      if (!ref.current) throw new Error("The composer has set no ref.");
      return ref.current;
    },
  };
}

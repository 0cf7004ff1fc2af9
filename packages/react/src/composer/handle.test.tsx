import { act, render } from "@testing-library/react";
import { createRef, useCallback, useState } from "react";
import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createSandboxClient } from "../testing/createSandboxClient.ts";
import { renderComposer } from "../testing/renderComposer.tsx";
import { ShopperChatComposer, type ShopperChatComposerHandle } from "./ShopperChatComposer.tsx";

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

  it("is one through all renderings, so that it may be kept in a state", () => {
    const { client } = createSandboxClient();
    handles.clear();
    const page = () => (
      <ShopperChatProvider client={client}>
        <HostWithState />
      </ShopperChatProvider>
    );
    const { rerender } = render(page());
    rerender(page());
    expect(handles.size).toBe(1);
  });

  it("never types into another field of the page, when its own can't take focus", () => {
    const { container, field, handle } = renderWithRef();
    const address = document.createElement("input");
    container.before(address);
    onTestFinished(() => address.remove());
    const text = field();
    container.hidden = true;
    address.focus();
    act(() => expect(handle().insert("Ripe avocados")).toBe("inserted"));
    expect(address).toHaveValue("");
    expect(text).toHaveValue("Ripe avocados");
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

const handles = new Set<ShopperChatComposerHandle>();

/** Renders again with every new handle, as a host does that keeps it in a state. */
function HostWithState() {
  const [, setComposer] = useState<ShopperChatComposerHandle | null>(null);
  const keep = useCallback((handle: ShopperChatComposerHandle | null) => {
    if (handle) handles.add(handle);
    setComposer(handle);
  }, []);
  return <ShopperChatComposer ref={keep} orderId="shopping" />;
}

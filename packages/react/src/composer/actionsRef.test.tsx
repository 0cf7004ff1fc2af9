import { act, render } from "@testing-library/react";
import { createRef, useCallback, useState } from "react";
import { describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import type { ShopperChatComposerActions } from "./ComposerLookProps.ts";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

describe("the actions of a composer", () => {
  it("move focus into the textarea", () => {
    const { field, actions } = renderWithActions();
    act(() => actions().focus());
    expect(field()).toHaveFocus();
  });

  it("insert into an empty textarea, and not into text that has no focus", async () => {
    const { field, getByText, actions, send } = renderWithActions();
    act(() => expect(actions().insertText("Ripe avocados")).toBe("inserted"));
    expect(field()).toHaveValue("Ripe avocados");
    expect(getByText("987 characters left")).toBeVisible();
    act(() => send().focus());
    expect(actions().insertText("And limes")).toBe("not-empty");
    expect(field()).toHaveValue("Ripe avocados");
  });

  it("insert nothing while the chat of the order is not open", () => {
    const { actions } = renderWithActions({ availability: "not-yet" });
    expect(actions().insertText("Ripe avocados")).toBe("unavailable");
  });

  it("are the same object in every render, so that an app can keep it in a state", () => {
    const { client } = createSandboxClient();
    received.clear();
    const page = () => (
      <ShopperChatProvider client={client}>
        <AppWithState />
      </ShopperChatProvider>
    );
    const { rerender } = render(page());
    rerender(page());
    expect(received.size).toBe(1);
  });

  it("never type into another field of the page if the textarea can't take focus", () => {
    const { container, field, actions } = renderWithActions();
    const address = document.createElement("input");
    container.before(address);
    onTestFinished(() => address.remove());
    const text = field();
    container.hidden = true;
    address.focus();
    act(() => expect(actions().insertText("Ripe avocados")).toBe("inserted"));
    expect(address).toHaveValue("");
    expect(text).toHaveValue("Ripe avocados");
  });

  it("empty the textarea", async () => {
    const { field, getByText, actions } = renderWithActions();
    await userEvent.fill(field(), "Ripe avocados");
    act(() => actions().clear());
    expect(field()).toHaveValue("");
    expect(getByText("1,000 characters left")).toBeVisible();
  });
});

function renderWithActions(props: Parameters<typeof renderComposer>[0] = {}) {
  const actionsRef = createRef<ShopperChatComposerActions>();
  const rendered = renderComposer({ ...props, actionsRef });
  return {
    ...rendered,
    actions: () => {
      if (!actionsRef.current) throw new Error("The composer has not set its actionsRef.");
      return actionsRef.current;
    },
  };
}

const received = new Set<ShopperChatComposerActions>();

/** Renders again with every new object, as an app does that keeps the actions in a state. */
function AppWithState() {
  const [, setActions] = useState<ShopperChatComposerActions | null>(null);
  const receive = useCallback((actions: ShopperChatComposerActions | null) => {
    if (actions) received.add(actions);
    setActions(actions);
  }, []);
  return <ShopperChatComposer actionsRef={receive} orderId="shopping" />;
}

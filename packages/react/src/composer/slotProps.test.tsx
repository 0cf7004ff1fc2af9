import { waitFor } from "@testing-library/react";
import { createRef, type KeyboardEvent, type MouseEvent } from "react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { renderComposer } from "../../testing/renderComposer.tsx";

describe("props of the composer that are none of its own", () => {
  it("go to the root element, and to no other", () => {
    const { container, getAllByTestId, getByRole } = renderComposer({
      ...{ "data-testid": "composer" },
      "aria-describedby": "note",
      style: { marginTop: "7px" },
      title: "Chat",
    });
    expect(getAllByTestId("composer")).toEqual([getByRole("group")]);
    expect(getByRole("group")).toBe(container.firstElementChild);
    expect(container.firstElementChild).toHaveAttribute("aria-describedby", "note");
    expect(container.firstElementChild).toHaveAttribute("title", "Chat");
    expect(container.firstElementChild).toHaveStyle({ marginTop: "7px" });
  });

  it("include the id, with which the ids of its parts begin", () => {
    const { container, field } = renderComposer({ id: "order-7" });
    expect(container.firstElementChild).toHaveAttribute("id", "order-7");
    expect(field().id).toMatch(/^order-7/);
  });

  it("include events, which reach the root beside its own", async () => {
    const onFocus = vi.fn<() => void>();
    const { field } = renderComposer({ onFocus });
    await userEvent.click(field());
    expect(onFocus).toHaveBeenCalledOnce();
  });
});

it("ref is the root element", () => {
  const ref = createRef<HTMLDivElement>();
  const { getByRole, unmount } = renderComposer({ ref });
  expect(ref.current).toBe(getByRole("group"));
  unmount();
  expect(ref.current).toBeNull();
});

describe("slotProps", () => {
  it("reach the textarea and Send, with data-testid once on the page each", () => {
    const textareaRef = createRef<HTMLTextAreaElement>();
    const { field, getAllByTestId, send } = renderComposer({
      slotProps: {
        textarea: { "data-testid": "text", className: "mine", rows: 5, ref: textareaRef },
        sendButton: { "data-testid": "send", title: "Send it" },
      },
    });
    expect(getAllByTestId("text")).toEqual([field()]);
    expect(getAllByTestId("send")).toEqual([send()]);
    expect(field()).toHaveClass("mine");
    expect(field().rows).toBe(5);
    expect(textareaRef.current).toBe(field());
    expect(send()).toHaveAttribute("title", "Send it");
  });

  it("run onClick of Send first, and then send", async () => {
    const onClick = vi.fn<() => void>();
    const { field, send, sentBodies } = renderComposer({ slotProps: { sendButton: { onClick } } });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    expect(onClick).toHaveBeenCalledOnce();
    await waitFor(() => expect(sentBodies()).toEqual(["Ripe avocados"]));
  });

  it("stop Send if their onClick prevents the default", async () => {
    const { attempts, field, send } = renderComposer({
      slotProps: { sendButton: { onClick: (event: MouseEvent) => event.preventDefault() } },
    });
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    expect(field()).toHaveValue("Ripe avocados");
    expect(attempts()).toBe(0);
  });

  it("run onKeyDown of the textarea first, and Enter still sends", async () => {
    const keys: string[] = [];
    const { field, sentBodies } = renderComposer({
      slotProps: { textarea: { onKeyDown: ({ key }) => keys.push(key) } },
    });
    await userEvent.type(field(), "Hi{Enter}");
    expect(keys).toContain("Enter");
    await waitFor(() => expect(sentBodies()).toEqual(["Hi"]));
  });

  it("stop Enter if their onKeyDown prevents the default, as a mention menu does", async () => {
    const { attempts, field } = renderComposer({
      slotProps: {
        textarea: {
          onKeyDown(event: KeyboardEvent) {
            if (event.key === "Enter") event.preventDefault();
          },
        },
      },
    });
    await userEvent.type(field(), "Hi{Enter}");
    expect(field()).toHaveValue("Hi");
    expect(attempts()).toBe(0);
  });

  it("add a description to the textarea's own", () => {
    const note = document.createElement("p");
    note.id = "note";
    note.textContent = "Only about this order.";
    const { container, field } = renderComposer({
      slotProps: { textarea: { "aria-describedby": "note" } },
    });
    container.append(note);
    expect(field()).toHaveAccessibleDescription(
      /^1,000-character limit\..* Only about this order\.$/,
    );
  });
});

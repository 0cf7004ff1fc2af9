import { within } from "@testing-library/react";
import { createRef, type KeyboardEvent } from "react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { renderChat } from "../../testing/renderChat.tsx";
import { renderLauncher } from "../../testing/renderLauncher.tsx";

describe("the other props of a chat", () => {
  it("go to its section, which the ref receives", () => {
    const ref = createRef<HTMLElement>();
    const onClick = vi.fn<() => void>();
    const { chat, getAllByTestId } = renderChat({
      ...{ ref, onClick, id: "chat", "data-testid": "chat", title: "Chat" },
      style: { color: "red" },
    });
    expect(getAllByTestId("chat")).toEqual([chat()]);
    expect(ref.current).toBe(chat());
    expect(chat()).toHaveAttribute("id", "chat");
    expect(chat()).toHaveAttribute("title", "Chat");
    expect(chat()).toHaveStyle({ color: "rgb(255, 0, 0)" });
    chat().click();
    expect(onClick).toHaveBeenCalledTimes(1);
  });
});

describe("the slotProps of a chat", () => {
  it("reach the textarea and Send, and their handlers can prevent ours", async () => {
    const textareaRef = createRef<HTMLTextAreaElement>();
    const { field, send, sentBodies } = renderChat({
      slotProps: {
        textarea: {
          ref: textareaRef,
          spellCheck: false,
          onKeyDown: (event: KeyboardEvent) => event.preventDefault(),
        },
        sendButton: { "data-testid": "send" },
      },
    });
    expect(textareaRef.current).toBe(field());
    expect(field()).toHaveAttribute("spellcheck", "false");
    expect(send()).toHaveAttribute("data-testid", "send");
    await userEvent.fill(field(), "Limes");
    field().focus();
    await userEvent.keyboard("{Enter}");
    expect(field()).toHaveValue("Limes");
    expect(sentBodies()).toEqual([]);
  });
});

describe("a launcher", () => {
  it("has the other props on its root once, and its ref is the button", async () => {
    const ref = createRef<HTMLButtonElement>();
    const { getAllByTestId, launcher } = await renderLauncher({
      ...{ ref, "data-testid": "launcher" },
      defaultOpen: true,
    });
    const [root, ...more] = getAllByTestId("launcher");
    expect(more).toEqual([]);
    expect(root).toContainElement(launcher());
    expect(ref.current).toBe(launcher());
  });

  it("has slotProps for its button, panel and Close, merged with ours", async () => {
    const onClick = vi.fn<() => void>();
    const buttonRef = createRef<HTMLButtonElement>();
    const { dialog, launcher } = await renderLauncher({
      slotProps: {
        button: { onClick, ref: buttonRef },
        panel: { "data-testid": "panel" },
        closeButton: { onClick: (event) => event.preventDefault() },
        textarea: { spellCheck: false },
      },
    });
    expect(buttonRef.current).toBe(launcher());
    await userEvent.click(launcher());
    expect(onClick).toHaveBeenCalledTimes(1);
    expect(dialog()).toHaveAttribute("data-testid", "panel");
    expect(within(dialog()).getByRole("textbox")).toHaveAttribute("spellcheck", "false");
    await userEvent.click(within(dialog()).getByRole("button", { name: "Close" }));
    expect(dialog()).toBeVisible();
  });
});

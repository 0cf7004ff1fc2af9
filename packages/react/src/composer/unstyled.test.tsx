import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { addStyles } from "../../testing/addStyles.ts";
import { COMPOSER_STATES } from "../../testing/composerStates.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";
import styles from "../styles.css?inline";

describe("an unstyled composer", () => {
  it.each(COMPOSER_STATES)(
    "has the same elements as one with our look: $name",
    async ({ reach }) => {
      const styled = await reach("Ripe avocados", { id: "chat" });
      const elements = withoutClasses(styled.container);
      styled.unmount();
      const { container } = await reach("Ripe avocados", { id: "chat", unstyled: true });
      expect(withoutClasses(container)).toBe(elements);
    },
  );

  it("has none of our look, and the classes of the app", async () => {
    addStyles(styles);
    addStyles(".app { background: red }");
    const { container, send, getByRole } = renderComposer({
      unstyled: true,
      className: "app",
      classNames: { sendButton: "app" },
    });
    expect(getByRole("group").className).toBe("app");
    expect(send().className).toBe("app");
    expect(getComputedStyle(send()).backgroundColor).toBe("rgb(255, 0, 0)");
    expect(container.querySelector(".shopper-chat, .shopper-chat-part")).toBeNull();
    const bare = container.appendChild(document.createElement("textarea"));
    const field = container.querySelector("textarea");
    expect(field && getComputedStyle(field).border).toBe(getComputedStyle(bare).border);
  });

  it("hides what is for screen readers only, and shows the rest", async () => {
    addStyles(styles);
    const { alert, container, field, getByText, send, status } = renderComposer({
      unstyled: true,
    });
    expect(isHidden(getByText(/Press Enter to send/))).toBe(false);
    expect(isHidden(status())).toBe(true);
    await userEvent.click(send());
    expect(status()).toMatchTextContent("Enter a message.");
    expect(isHidden(status())).toBe(true);
    await userEvent.fill(field(), "x".repeat(1001));
    await userEvent.click(send());
    expect(alert()).toMatchTextContent(/1 character over/);
    expect(isHidden(alert())).toBe(true);
    const banner = container.querySelector("[data-about]");
    expect(banner && isHidden(banner)).toBe(false);
    await userEvent.fill(field(), "Ripe avocados");
    await userEvent.click(send());
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(isHidden(status())).toBe(false);
  });

  it("sends without any stylesheet", async () => {
    const { field, sentBodies, status } = renderComposer({ unstyled: true });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(sentBodies()).toEqual(["Ripe avocados"]);
  });
});

/** Returns the elements without classes, generated ids and running seconds. */
function withoutClasses(container: HTMLElement): string {
  return container.innerHTML
    .replaceAll(/ class="[^"]*"/g, "")
    .replaceAll(/chat-[0-9a-f]{32}/g, "chat-key")
    .replaceAll(/\d+ seconds?/g, "some seconds");
}

function isHidden(element: Element): boolean {
  const { height, width } = element.getBoundingClientRect();
  return width <= 1 || height <= 1;
}

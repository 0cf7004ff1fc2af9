import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import styles from "../styles.css?inline";
import { addStyles } from "../testing/addStyles.ts";
import { COMPOSER_STATES } from "../testing/composerStates.ts";
import { renderComposer } from "../testing/renderComposer.tsx";

describe("an unstyled composer", () => {
  it.each(COMPOSER_STATES)("has the same elements as a styled one: $name", async ({ reach }) => {
    const styled = await reach("Ripe avocados", { id: "chat" });
    const elements = withoutClasses(styled.container);
    styled.unmount();
    const { container } = await reach("Ripe avocados", { id: "chat", unstyled: true });
    expect(withoutClasses(container)).toBe(elements);
  });

  it("takes no look of ours, and the host's classes", async () => {
    addStyles(styles);
    addStyles(".host { background: red }");
    const { container, send, getByRole } = renderComposer({
      unstyled: true,
      className: "host",
      classNames: { send: "host" },
    });
    expect(getByRole("group").className).toBe("host");
    expect(send().className).toBe("host");
    expect(getComputedStyle(send()).backgroundColor).toBe("rgb(255, 0, 0)");
    expect(container.querySelector(".shopper-chat, .shopper-chat-part")).toBeNull();
    const bare = container.appendChild(document.createElement("textarea"));
    const field = container.querySelector("textarea");
    expect(field && getComputedStyle(field).border).toBe(getComputedStyle(bare).border);
  });

  it("hides what is there for screen readers alone, and shows the rest", async () => {
    addStyles(styles);
    const { alert, field, getByText, send, status } = renderComposer({ unstyled: true });
    expect(isHidden(getByText("Up to 1,000 characters."))).toBe(true);
    expect(isHidden(status())).toBe(true);
    await userEvent.click(send());
    expect(alert()).toMatchTextContent("Write a message first.");
    expect(isHidden(alert())).toBe(false);
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(isHidden(status())).toBe(false);
  });

  it("sends without any sheet", async () => {
    const { field, sentBodies, status } = renderComposer({ unstyled: true });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(sentBodies()).toEqual(["Ripe avocados"]);
  });
});

/** What is in the page, but for the classes and the ids that React and the store make. */
function withoutClasses(container: HTMLElement): string {
  return container.innerHTML
    .replaceAll(/ class="[^"]*"/g, "")
    .replaceAll(/"(?:_r_\w+_|:r\w+:)"/g, '"made"')
    .replaceAll(/\d+ seconds?/g, "some seconds");
}

function isHidden(element: HTMLElement): boolean {
  const box = element.closest("[data-about], p, span")?.getBoundingClientRect();
  return box === undefined || box.width <= 1 || box.height <= 1;
}

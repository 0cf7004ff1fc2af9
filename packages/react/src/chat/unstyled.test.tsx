import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import chatStyles from "../chat.css?inline";
import styles from "../styles.css?inline";
import { addStyles } from "../testing/addStyles.ts";
import { CHAT_STATES, openPhoto } from "../testing/chatStates.ts";
import { renderChat } from "../testing/renderChat.tsx";

/** Without a look the log does not scroll, so nothing is below. */
const STATES = [...CHAT_STATES, openPhoto].filter(({ name }) => !name.includes("below"));

describe("an unstyled chat", () => {
  it.each(STATES)("has the same elements: $name", async ({ reach }) => {
    const styled = await reach({ id: "chat" });
    const elements = withoutClasses(styled.container);
    styled.unmount();
    const { container } = await reach({ id: "chat", unstyled: true });
    expect(withoutClasses(container)).toBe(elements);
  });

  it.each(STATES)("has no class of ours that is seen: $name", async ({ reach }) => {
    const { container } = await reach({ unstyled: true, classNames: { log: "host" } });
    const classes = [...container.querySelectorAll("[class]")].flatMap(({ classList }) => [
      ...classList,
    ]);
    expect(new Set(classes)).toEqual(new Set(["host", "shopper-chat-unseen"]));
  });

  it("takes no look of ours, and hides what is there for screen readers alone", async () => {
    addStyles(styles);
    addStyles(chatStyles);
    const { chat, container, log, poll, say, told } = renderChat({ unstyled: true });
    say("Hi");
    await poll();
    const bare = container.appendChild(document.createElement("section"));
    expect(getComputedStyle(chat()).border).toBe(getComputedStyle(bare).border);
    expect(getComputedStyle(log()).overflow).toBe("visible");
    expect(told().getBoundingClientRect().width).toBeLessThanOrEqual(1);
  });

  it("reads and sends without any sheet", async () => {
    const { field, findByText, poll, say, sentBodies } = renderChat({ unstyled: true });
    say("Hi");
    await poll();
    expect(await findByText("Hi")).toBeVisible();
    await userEvent.type(field(), "Ripe avocados{Enter}");
    expect(await findByText("Sent")).toBeVisible();
    expect(sentBodies()).toEqual(["Ripe avocados"]);
  });
});

/** What is in the page, but for the classes and the ids that React makes. */
function withoutClasses(container: HTMLElement): string {
  return container.innerHTML
    .replaceAll(/ class="[^"]*"/g, "")
    .replaceAll(/_r_\w+_|:r\w+:|\bP\d+-\d+/g, "made")
    .replaceAll(/\d+ seconds?|\d+:\d\d/g, "some time");
}

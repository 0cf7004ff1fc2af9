import { beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { addStyles } from "../../testing/addStyles.ts";
import { CHAT_STATES, openPhoto } from "../../testing/chatStates.ts";
import { leaveEverything } from "../../testing/looks.ts";
import { renderChat } from "../../testing/renderChat.tsx";
import chatStyles from "../chat.css?inline";
import styles from "../styles.css?inline";

/** An unstyled log does not scroll, so nothing is below its end. */
const STATES = [...CHAT_STATES, openPhoto].filter(({ name }) => !/below|scrolled up/.test(name));

// A message that is pointed at has more elements.
beforeEach(leaveEverything);

describe("an unstyled chat", () => {
  it.each(STATES)("has the same elements: $name", async ({ reach }) => {
    const styled = await reach({ id: "chat" });
    const elements = withoutClasses(styled.container);
    styled.unmount();
    const { container } = await reach({ id: "chat", unstyled: true });
    expect(withoutClasses(container)).toBe(elements);
  });

  it.each(STATES)("has no class of ours but that for screen readers: $name", async ({ reach }) => {
    const { container } = await reach({ unstyled: true, classNames: { textarea: "host" } });
    const classes = [...container.querySelectorAll("[class]")].flatMap(({ classList }) => [
      ...classList,
    ]);
    expect(new Set(classes)).toEqual(new Set(["host", "shopper-chat-visually-hidden"]));
  });

  it("has nothing of our look, and hides what is for screen readers only", async () => {
    addStyles(styles);
    addStyles(chatStyles);
    const { chat, container, log, poll, say, status } = renderChat({ unstyled: true });
    say("Hi");
    await poll();
    const bare = container.appendChild(document.createElement("section"));
    expect(getComputedStyle(chat()).border).toBe(getComputedStyle(bare).border);
    expect(getComputedStyle(log()).overflow).toBe("visible");
    expect(status().getBoundingClientRect().width).toBeLessThanOrEqual(1);
  });

  it("reads and sends without any stylesheet", async () => {
    const { field, findByText, poll, say, sentBodies } = renderChat({ unstyled: true });
    say("Hi");
    await poll();
    expect(await findByText("Hi")).toBeVisible();
    await userEvent.type(field(), "Ripe avocados{Enter}");
    expect(await findByText("Sent")).toBeVisible();
    expect(sentBodies()).toEqual(["Ripe avocados"]);
  });
});

/** Returns the HTML without classes, the ids that React generates, and what comes with time. */
function withoutClasses(container: HTMLElement): string {
  return container.innerHTML
    .replaceAll(/ class="[^"]*"| data-live=""/g, "")
    .replaceAll(/[0-9a-f]{32}/g, "key")
    .replaceAll(/_r_\w+_|:r\w+:|\bP\d+-\d+/g, "generated")
    .replaceAll(/\d+ seconds?|\d+:\d\d/g, "some time");
}

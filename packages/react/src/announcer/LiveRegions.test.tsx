import { act, render } from "@testing-library/react";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, onTestFinished } from "vitest";
import "../styles.css";
import "../chat.css";
import { CHAT_STATES, openPhoto } from "../../testing/chatStates.ts";
import { COMPOSER_STATES } from "../../testing/composerStates.ts";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { renderLauncher } from "../../testing/renderLauncher.tsx";
import { ShopperChat } from "../chat/ShopperChat.tsx";
import { ShopperChatComposer } from "../composer/ShopperChatComposer.tsx";
import { ShopperChatLauncher } from "../launcher/ShopperChatLauncher.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { ShopperChatAnnouncer } from "./ShopperChatAnnouncer.tsx";

interface State {
  name: string;
  reach: () => Promise<{ container: HTMLElement }>;
}

const STATES: readonly State[] = [
  ...COMPOSER_STATES.map(({ name, reach }) => ({
    name: `a composer that is ${name}`,
    reach: () => reach("Ripe avocados"),
  })),
  ...[...CHAT_STATES, openPhoto].map(({ name, reach }) => ({
    name: `a chat that is ${name}`,
    reach: () => reach(),
  })),
  { name: "a closed launcher", reach: () => renderLauncher() },
  { name: "an open launcher", reach: () => renderLauncher({ defaultOpen: true }) },
  {
    name: "a launcher with unread messages",
    async reach() {
      const launcher = await renderLauncher();
      launcher.say("They are out of lemons");
      await launcher.poll();
      return launcher;
    },
  },
  {
    name: "a launcher that was opened",
    async reach() {
      const launcher = await renderLauncher();
      act(() => launcher.launcher().click());
      return launcher;
    },
  },
];

const COMPONENTS: readonly [name: string, element: ReactElement][] = [
  ["ShopperChatComposer", <ShopperChatComposer key="" orderId="shopping" />],
  ["ShopperChat", <ShopperChat key="" orderId="shopping" />],
  ["ShopperChatLauncher", <ShopperChatLauncher key="" orderId="shopping" />],
  ["ShopperChatLauncher, open", <ShopperChatLauncher key="" orderId="shopping" defaultOpen />],
  ["ShopperChatAnnouncer", <ShopperChatAnnouncer key="" orderId="shopping" />],
];

// Screen readers ignore a region that comes with its text, and Orca ignores some with a role:
// docs/decisions/0005.
describe("the live regions", () => {
  it.each(STATES)("of $name are there and empty at first, and stay divs", async ({ reach }) => {
    const first = watchFirstPaint();
    const { container } = await reach();
    expect(first().length).toBeGreaterThan(0);
    expect(first().map(({ text }) => text)).toEqual(first().map(() => ""));
    const regions = findRegions(container);
    expect(regions).toEqual(expect.arrayContaining(first().map(({ region }) => region)));
    expect(regions.map(describeRegion).filter((each) => !ALLOWED.has(each))).toEqual([]);
  });

  it.each(COMPONENTS)("of %s are in server HTML too", (_, element) => {
    const { client } = createSandboxClient();
    const page = <ShopperChatProvider client={client}>{element}</ShopperChatProvider>;
    const container = document.createElement("div");
    container.innerHTML = renderToString(page);
    const inServerHtml = findRegions(container).map(describeRegion);
    expect(new Set(inServerHtml)).toEqual(ALLOWED);
    expect(
      findRegions(container)
        .map(({ textContent }) => textContent)
        .join(""),
    ).toBe("");
    const rendered = render(page);
    expect(findRegions(rendered.container).map(describeRegion)).toEqual(inServerHtml);
    rendered.unmount();
  });
});

const ALLOWED: ReadonlySet<string> = new Set([
  '<div aria-live="polite" aria-atomic="true">',
  '<div aria-live="assertive" aria-atomic="true">',
]);

/** The elements that screen readers announce changes of. */
function findRegions(container: HTMLElement): HTMLElement[] {
  const elements = container.querySelectorAll<HTMLElement>(
    "[aria-live], [role=alert], [role=status], [role=log], [role=timer], [role=marquee], output",
  );
  return [...elements].filter(({ ariaLive }) => ariaLive !== "off");
}

/** Returns its tag, with what makes it a live region. */
function describeRegion(region: HTMLElement): string {
  const attributes = ["role", "aria-live", "aria-atomic", "aria-relevant"]
    .filter((name) => region.hasAttribute(name))
    .map((name) => ` ${name}="${region.getAttribute(name)}"`);
  return `<${region.localName}${attributes.join("")}>`;
}

/** Records the regions of what is rendered next, with their text at that moment. */
function watchFirstPaint(): () => { region: HTMLElement; text: string }[] {
  let first: { region: HTMLElement; text: string }[] = [];
  const observer = new MutationObserver((records) => {
    if (first.length > 0) return;
    // A region that changed in the task of its rendering was empty at first.
    const changed = new Set(records.map(({ target }) => target));
    first = findRegions(document.body).map((region) => ({
      region,
      text: changed.has(region) ? "" : region.textContent,
    }));
  });
  observer.observe(document.body, { childList: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  return () => first;
}

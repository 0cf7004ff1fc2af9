import { render, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import "../styles.css";
import "../chat.css";
import { addStyles } from "../../testing/addStyles.ts";
import { renderChat } from "../../testing/renderChat.tsx";
import { renderLauncher } from "../../testing/renderLauncher.tsx";

/** Icons as the libraries and the apps of storefronts write them. */
const CONTENTS: Record<string, ReactElement> = {
  Lucide: (
    <svg
      aria-hidden="true"
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      className="lucide"
    >
      <path d="M3 3h18v18H3z" />
    </svg>
  ),
  Heroicons: (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      strokeWidth="1.5"
      stroke="currentColor"
      className="size-6"
    >
      <path d="M3 3h18v18H3z" />
    </svg>
  ),
  "Material, filled by a rule": (
    <svg aria-hidden="true" viewBox="0 0 24 24" focusable="false" className="MuiSvgIcon-root">
      <path d="M3 3h18v18H3z" />
    </svg>
  ),
  "a sprite": (
    <svg aria-hidden="true" width="16" height="16" fill="teal">
      <use href="#chat" />
    </svg>
  ),
  "an image with its size in attributes": <img src="data:," alt="" width="32" height="18" />,
  "an icon font": <i className="icon" />,
  "words in a span of the app": (
    <span>
      Chat <b>now</b>
    </span>
  ),
};

const RULES = `
  .size-6 { width: 30px; height: 30px; }
  .MuiSvgIcon-root { width: 20px; height: 20px; fill: rgb(200, 0, 0); }
  .icon { display: inline-block; width: 20px; height: 20px; background: rgb(0, 0, 200); }
  .app span { text-decoration: underline; letter-spacing: 1px; }`;

describe("content of the app's", () => {
  it.each(Object.entries(CONTENTS))("keeps its look in the button: %s", async (_, content) => {
    addStyles(RULES);
    const expected = lookOf(
      render(<span className="outside">{content}</span>).container,
      ".outside",
    );
    const label = <b className="inside">{content}</b>;
    const { launcher } = await renderLauncher({ children: <>Chat with Ana {label}</> });
    expect(lookOf(launcher(), ".inside")).toEqual(expected);
  });

  it.each(Object.entries(CONTENTS))("keeps its look in the footer of a chat: %s", (_, content) => {
    addStyles(RULES);
    const expected = lookOf(render(<b className="outside">{content}</b>).container, ".outside");
    const { chat } = renderChat({ footer: <b className="inside">{content}</b> });
    expect(lookOf(chat(), ".inside")).toEqual(expected);
  });

  it("does not change the built-in icon and words by the page's rules", async () => {
    const { launcher } = await renderLauncher();
    const find = () => [
      launcher().querySelector("svg"),
      within(launcher()).getByText("Chat with Ana"),
    ];
    const before = find().map(getLook);
    addStyles(`svg { fill: red; width: 50px } span { letter-spacing: 4px; display: block }
      button span { color: red }`);
    expect(find().map(getLook)).toEqual(before);
  });
});

function lookOf(container: Element, selector: string): object {
  return getLook(container.querySelector(`${selector} > *`));
}

function getLook(element: Element | null): object {
  if (!element) throw new Error("There is no content.");
  const { display, fill, height, letterSpacing, stroke, strokeWidth, textDecorationLine, width } =
    getComputedStyle(element);
  const isDrawn = stroke !== "none";
  return { display, fill, height, letterSpacing, isDrawn, strokeWidth, textDecorationLine, width };
}

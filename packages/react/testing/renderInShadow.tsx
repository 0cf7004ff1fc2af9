import { act, render } from "@testing-library/react";
import type { ReactElement } from "react";
import { onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";

/** Renders `element` as a custom element does: in a shadow root with its own stylesheets. */
export function renderInShadow(
  mode: ShadowRootMode,
  sheets: readonly string[],
  element: ReactElement,
): RenderedInShadow {
  const host = document.createElement("div");
  document.body.append(host);
  const shadow = host.attachShadow({ mode });
  shadow.adoptedStyleSheets = sheets.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const container = document.createElement("div");
  shadow.append(container);
  const { unmount } = render(element, { container, baseElement: container });
  onTestFinished(() => {
    unmount();
    host.remove();
  });
  return { container, focused: () => shadow.activeElement };
}

export interface RenderedInShadow {
  container: HTMLElement;
  /** Returns the focused element of the root. */
  focused: () => Element | null;
}

/** Presses a button by keyboard, because the test driver's mouse can't reach into a closed root. */
export async function press(button: HTMLElement): Promise<void> {
  act(() => button.focus());
  await userEvent.keyboard("{Enter}");
}

import { act, render } from "@testing-library/react";
import type { ReactElement } from "react";
import { onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";

/** Mounts something as a custom element does: in a shadow root with sheets of its own. */
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
  /** What has focus in the root. */
  focused: () => Element | null;
}

/** By keyboard: the test driver's mouse finds nothing in a closed root. */
export async function press(button: HTMLElement): Promise<void> {
  act(() => button.focus());
  await userEvent.keyboard("{Enter}");
}

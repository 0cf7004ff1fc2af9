import { render } from "@testing-library/react";
import { Profiler } from "react";
import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { composerQueries } from "../../testing/renderComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { ShopperChatComposer } from "./ShopperChatComposer.tsx";

it("a keystroke changes the text of the counter, and renders nothing", async () => {
  const onRender = vi.fn<() => void>();
  const { client } = createSandboxClient();
  const { container, getByText } = render(
    <Profiler id="composer" onRender={onRender}>
      <ShopperChatProvider client={client}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    </Profiler>,
  );
  const { field } = composerQueries(container);
  // The first letter changes more, because the textarea is no longer empty and has a direction.
  await userEvent.type(field(), "R");
  const changed: Node[] = [];
  const observer = new MutationObserver((records) =>
    changed.push(...records.map(({ target }) => target)),
  );
  observer.observe(container, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  onRender.mockClear();
  await userEvent.keyboard("ipe");
  expect(getByText("996 characters left")).toBeVisible();
  expect(onRender).not.toHaveBeenCalled();
  expect(new Set(changed)).toEqual(new Set([getByText("996 characters left").firstChild]));
  observer.disconnect();
});

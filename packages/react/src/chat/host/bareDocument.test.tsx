import { waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { userEvent } from "vitest/browser";
import { quickReplies } from "../../../testing/quickReplies.tsx";
import { chatQueries, renderChat } from "../../../testing/renderChat.tsx";
import { renderLauncher } from "../../../testing/renderLauncher.tsx";
import { SMALL_PHOTO } from "../../../testing/smallPhoto.ts";

// As in jsdom, where apps test their pages.
describe("in a document without layout", () => {
  beforeEach(() => {
    for (const name of ["ResizeObserver", "IntersectionObserver", "matchMedia"]) {
      takeAway(window, name);
    }
    for (const name of ["show", "showModal", "close"]) takeAway(HTMLDialogElement.prototype, name);
    for (const name of ["popover", "showPopover", "hidePopover"]) {
      takeAway(HTMLElement.prototype, name);
    }
    takeAway(Element.prototype, "checkVisibility");
    takeAway(window, "visualViewport");
    takeAway(Document.prototype, "execCommand");
  });

  it("a chat shows messages and photos, inserts quick replies and sends", async () => {
    const { button, field, findByRole, findByText, poll, queryByRole, say } = renderChat({
      quickReplies: quickReplies("Ripe avocados"),
    });
    say("Hi", { image: SMALL_PHOTO });
    await poll();
    await findByText("Hi");
    await userEvent.click(await findByRole("button", { name: "Photo from Ana" }));
    await userEvent.click(
      within(await findByRole("dialog")).getByRole("button", { name: "Close" }),
    );
    await waitFor(() => expect(queryByRole("dialog")).not.toBeInTheDocument());
    await userEvent.click(button("Ripe avocados"));
    expect(field()).toHaveValue("Ripe avocados");
    await userEvent.click(button("Send"));
    await findByText("Sent");
  });

  it("a launcher opens and closes it", async () => {
    const { dialog, launcher, queryByRole } = await renderLauncher();
    await userEvent.click(launcher());
    const { field } = chatQueries(dialog());
    expect(field()).toHaveFocus();
    for (const close of [
      () => userEvent.keyboard("{Escape}"),
      () => userEvent.click(within(dialog()).getByRole("button", { name: "Close" })),
    ]) {
      await close();
      await waitFor(() => expect(launcher()).toHaveAttribute("aria-expanded", "false"));
      expect(queryByRole("dialog")).not.toBeInTheDocument();
      await userEvent.click(launcher());
    }
  });
});

/** Until the end of the test. */
function takeAway(from: object, name: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(from, name);
  if (!descriptor) throw new Error(`There is no ${name}.`);
  Reflect.deleteProperty(from, name);
  onTestFinished(() => void Object.defineProperty(from, name, descriptor));
}

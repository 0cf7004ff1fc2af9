import { cleanup, render, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { answerPosts, limitedFor } from "../../testing/answerPosts.ts";
import { createSandboxClient } from "../../testing/createSandboxClient.ts";
import { liveRegion } from "../../testing/renderComposer.tsx";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import type { ComposerStrings } from "../strings/ComposerStrings.ts";
import { enUSComposer } from "../strings/locales/enUSComposer.ts";
import { frCAComposer } from "../strings/locales/frCAComposer.ts";
import { ShopperChatComposer, type ShopperChatComposerProps } from "./ShopperChatComposer.tsx";

afterEach(cleanup);

/** Every text in brackets, so that a text from elsewhere is visible. */
const BRACKETED: ComposerStrings = {
  ...bracketTexts(enUSComposer),
  locale: "en-XA",
  limit: (about) => bracket(enUSComposer.limit(about)),
  keys: (about) => bracket(enUSComposer.keys(about)),
  counter: (about) => bracket(enUSComposer.counter(about)),
  tooLong: (about) => bracket(enUSComposer.tooLong(about)),
  unavailable: (about) => bracket(enUSComposer.unavailable(about)),
  rateLimit: (about) => bracket(enUSComposer.rateLimit(about)),
  unsentMessageState: (state) => bracket(enUSComposer.unsentMessageState(state)),
  error: (error) => bracket(enUSComposer.error(error)),
};

describe("a composer with an app's own texts", () => {
  it.each<[state: string, orderId: string, text: string, reached: string]>([
    ["empty", "shopping", "", "Enter a message."],
    ["too long", "shopping", "x".repeat(1001), "1 character over the"],
    ["sent", "shopping", "x", "Message sent"],
    ["disallowed", "chat-disabled", "x", "right now"],
    ["rate-limited", "rate-limited", "x", "You can send another message in"],
    ["unconfirmed", "drops-after", "x", "May not have been sent"],
    ["sending", "silent", "x", "may still receive it"],
  ])("shows and announces no other texts when it is %s", async (_, orderId, text, reached) => {
    const { container, getByRole } = renderWith(BRACKETED, { orderId });
    if (text) await userEvent.fill(getByRole("textbox"), text);
    await userEvent.click(getByRole("button", { name: "⟦Send⟧" }));
    await waitFor(() => expect(container.textContent).toContain(reached), { timeout: 6000 });
    expect(getOtherTexts(container)).toEqual([]);
  });

  it.each(["not-yet", "closed"] as const)(
    "shows no other texts when the order is %s",
    (availability) => {
      const { container } = renderWith(BRACKETED, { availability });
      expect(getOtherTexts(container)).toEqual([]);
    },
  );

  it("shows the error in the page's new language, and does not announce it again", async () => {
    const { client } = createSandboxClient(answerPosts(limitedFor(50)));
    const page = (strings: ComposerStrings) => (
      <ShopperChatProvider client={client} strings={strings}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    );
    const { container, getByRole, rerender } = render(page(enUSComposer));
    await userEvent.type(getByRole("textbox"), "Ripe avocados{Enter}");
    const alert = liveRegion(container, "assertive");
    await waitFor(() => expect(alert).toMatchTextContent(/Too many messages/));
    const announced = alert.textContent;
    rerender(page(frCAComposer));
    expect(container).toMatchTextContent(
      frCAComposer.error({ kind: "rate-limited", delivery: "not-sent" }),
    );
    expect(alert.textContent).toBe(announced);
  });

  it("gives their language to the page and to Connect", async () => {
    const languages: (string | null)[] = [];
    const { container, getByRole } = render(
      <ShopperChatProvider
        baseUrl="/chat"
        strings={frCAComposer}
        fetch={async (_input, init) => {
          languages.push(new Headers(init?.headers).get("Accept-Language"));
          return Response.json({ id: 1 });
        }}
      >
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>,
    );
    expect(container.firstElementChild).toHaveAttribute("lang", "fr-CA");
    await userEvent.type(getByRole("textbox"), "Bonjour{Enter}");
    await waitFor(() => expect(container.textContent).toContain(frCAComposer.sent));
    expect(languages).toEqual(["fr-CA"]);
  });
});

function renderWith(strings: ComposerStrings, props: Partial<ShopperChatComposerProps>) {
  const { client } = createSandboxClient();
  return render(
    <ShopperChatProvider client={client} strings={strings}>
      <ShopperChatComposer orderId="shopping" {...props} />
    </ShopperChatProvider>,
  );
}

/**
 * Returns the texts of a composer that are not completely in brackets, without those that the
 * customer wrote.
 */
function getOtherTexts(container: HTMLElement): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement?.closest("textarea, .shopper-chat-message-text")) {
      texts.push(node.textContent ?? "");
    }
  }
  for (const element of container.querySelectorAll("*")) {
    for (const name of ["aria-label", "aria-description", "title", "placeholder", "alt"]) {
      texts.push(element.getAttribute(name) ?? "");
    }
  }
  return texts.map((text) => text.trim()).filter((text) => !/^(⟦.*⟧)?$/.test(text));
}

function bracket(text: string): string {
  return `⟦${text}⟧`;
}

function bracketTexts(strings: ComposerStrings): ComposerStrings {
  const { group, label, send, blank, rateLimitOver, sending, sent, sentBefore } = strings;
  const { cancel, cancelNote, tryAgain, edit, remove, unsentMessages } = strings;
  return {
    ...strings,
    group: bracket(group),
    label: bracket(label),
    send: bracket(send),
    blank: bracket(blank),
    rateLimitOver: bracket(rateLimitOver),
    sending: bracket(sending),
    sent: bracket(sent),
    sentBefore: bracket(sentBefore),
    unsentMessages: bracket(unsentMessages),
    cancel: bracket(cancel),
    cancelNote: bracket(cancelNote),
    tryAgain: bracket(tryAgain),
    edit: bracket(edit),
    remove: bracket(remove),
  };
}

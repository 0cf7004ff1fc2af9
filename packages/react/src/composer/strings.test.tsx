import { cleanup, render, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { enUS } from "../strings/enUS.ts";
import { frCA } from "../strings/frCA.ts";
import type { ShopperChatStrings } from "../strings/ShopperChatStrings.ts";
import { answerPosts, limitedFor } from "../testing/answerPosts.ts";
import { createSandboxClient } from "../testing/createSandboxClient.ts";
import { ShopperChatComposer, type ShopperChatComposerProps } from "./ShopperChatComposer.tsx";

afterEach(cleanup);

/** Every text in brackets, so that what comes from elsewhere shows. */
const PSEUDO: ShopperChatStrings = {
  ...mark(enUS),
  locale: "en-XA",
  limit: (about) => bracket(enUS.limit(about)),
  keys: (about) => bracket(enUS.keys(about)),
  counter: (about) => bracket(enUS.counter(about)),
  used: (about) => bracket(enUS.used(about)),
  tooLong: (about) => bracket(enUS.tooLong(about)),
  unavailable: (about) => bracket(enUS.unavailable(about)),
  wait: (about) => bracket(enUS.wait(about)),
  outgoingState: (state) => bracket(enUS.outgoingState(state)),
  failure: (about) => bracket(enUS.failure(about)),
};

describe("a composer with other texts", () => {
  it.each<[state: string, orderId: string, text: string, reached: string]>([
    ["empty", "shopping", "", "Write a message first."],
    ["too long", "shopping", "x".repeat(1001), "1 character too long"],
    ["sent", "shopping", "x", "Message sent"],
    ["disallowed", "chat-disabled", "x", "right now"],
    ["rate-limited", "rate-limited", "x", "You can send again in"],
    ["not confirmed", "drops-after", "x", "Not confirmed"],
    ["waiting", "silent", "x", "canceling"],
  ])("shows and tells no other when it is %s", async (_, orderId, text, reached) => {
    const { container, getByRole } = renderWith(PSEUDO, { orderId });
    if (text) await userEvent.fill(getByRole("textbox"), text);
    await userEvent.click(getByRole("button", { name: "⟦Send⟧" }));
    await waitFor(() => expect(container.textContent).toContain(reached), { timeout: 6000 });
    expect(textsOf(container).filter((each) => !/^⟦.*⟧$/.test(each))).toEqual([]);
  });

  it.each(["not-yet", "closed"] as const)("shows no other when it is %s", (availability) => {
    const { container } = renderWith(PSEUDO, { availability });
    expect(textsOf(container).filter((each) => !/^⟦.*⟧$/.test(each))).toEqual([]);
  });

  it("shows what was told in the page’s new language, with the number of then", async () => {
    const { client } = createSandboxClient(answerPosts(limitedFor(50)));
    const page = (strings: ShopperChatStrings) => (
      <ShopperChatProvider client={client} strings={strings}>
        <ShopperChatComposer orderId="shopping" />
      </ShopperChatProvider>
    );
    const { container, getByRole, rerender } = render(page(enUS));
    await userEvent.type(getByRole("textbox"), "Ripe avocados{Enter}");
    await waitFor(() => expect(getByRole("alert")).toMatchTextContent(/a lot of messages/));
    await userEvent.keyboard("{Enter}");
    const told = secondsIn(getByRole("alert"));
    const shown = () => secondsIn(container.querySelector(".shopper-chat-wait"));
    await waitFor(() => expect(shown()).toBeLessThan(told), { timeout: 3000 });
    rerender(page(frCA));
    expect(getByRole("alert")).toMatchTextContent(
      `Vous pourrez envoyer de nouveau dans ${told} secondes.`,
    );
  });

  it("says what language they are in, to the page and to Connect", async () => {
    const languages: (string | null)[] = [];
    const { container, getByRole } = render(
      <ShopperChatProvider
        baseUrl="/chat"
        strings={frCA}
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
    await waitFor(() => expect(container.textContent).toContain("Message envoyé"));
    expect(languages).toEqual(["fr-CA"]);
  });
});

function renderWith(strings: ShopperChatStrings, props: Partial<ShopperChatComposerProps>) {
  const { client } = createSandboxClient();
  return render(
    <ShopperChatProvider client={client} strings={strings}>
      <ShopperChatComposer orderId="shopping" {...props} />
    </ShopperChatProvider>,
  );
}

function secondsIn(element: Element | null): number {
  return Number(/\d+/.exec(element?.textContent ?? "")?.[0]);
}

/** What a person can see or hear of it, but for what the customer wrote. */
function textsOf(container: HTMLElement): string[] {
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
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

function bracket(text: string): string {
  return `⟦${text}⟧`;
}

function mark(strings: ShopperChatStrings): ShopperChatStrings {
  const { group, label, send, blank, waitOver, sending, sent, sentBefore, outgoing } = strings;
  const { cancel, cancelNote, tryAgain, edit, remove } = strings;
  return {
    ...strings,
    group: bracket(group),
    label: bracket(label),
    send: bracket(send),
    blank: bracket(blank),
    waitOver: bracket(waitOver),
    sending: bracket(sending),
    sent: bracket(sent),
    sentBefore: bracket(sentBefore),
    outgoing: bracket(outgoing),
    cancel: bracket(cancel),
    cancelNote: bracket(cancelNote),
    tryAgain: bracket(tryAgain),
    edit: bracket(edit),
    remove: bracket(remove),
  };
}

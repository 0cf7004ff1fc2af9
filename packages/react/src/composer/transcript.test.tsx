import { virtual } from "@guidepup/virtual-screen-reader";
import { act, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, type Network } from "../testing/createSandboxClient.ts";
import { renderComposer } from "../testing/renderComposer.tsx";

afterEach(() => virtual.stop());

it("tells who listens what happens in a conversation", async () => {
  const gate = createGate();
  const answers: Answer[] = [];
  const { alert, button, container, field, send, show, status } = renderComposer({
    network: (fetch) => gate.network(answerWith(answers)(fetch)),
  });
  await virtual.start({ container });
  const heard = async (part: HTMLElement, text: string | RegExp) =>
    waitFor(() => expect(part).toMatchTextContent(text), { timeout: 4000 });

  act(() => field().focus());
  await userEvent.keyboard("{Enter}");

  await userEvent.keyboard("Ripe avocados, please");
  await userEvent.fill(field(), "Ripe avocados, please. ".repeat(37));
  await heard(status(), "150 characters left");
  await userEvent.fill(field(), "Ripe avocados, please. ".repeat(44));
  await heard(status(), "11 characters too many");
  await userEvent.click(send());

  await userEvent.fill(field(), "Ripe avocados, please");
  await userEvent.keyboard("{Enter}");
  await heard(status(), "Sending your message…");
  gate.release();
  await heard(status(), "Message sent");

  answers.push("lost", "refused", "accepted");
  await userEvent.type(field(), "And two limes{Enter}");
  await heard(alert(), /couldn’t confirm/);
  await userEvent.keyboard("{Enter}");
  await heard(alert(), "Write a message first.");
  // The failure is still to be seen, and is not told again.
  await userEvent.keyboard("x");
  await heard(container, /couldn’t confirm/);
  await userEvent.clear(field());
  await userEvent.click(button("Try again"));
  await heard(alert(), /can’t message/);
  await userEvent.click(button("Try again"));
  await heard(status(), "Message sent");

  answers.push("refused", "refused", "limited");
  await userEvent.type(field(), "Or lemons{Enter}");
  await heard(alert(), /can’t message/);
  const first = alert().textContent;
  await userEvent.click(button("Try again"));
  await waitFor(() => expect(alert().textContent).not.toBe(first));
  await heard(alert(), /can’t message/);
  await userEvent.click(button("Try again"));
  await heard(status(), "You can send again now.");

  show({ availability: "closed" });
  await heard(container, /This order is done/);

  // No fourth could say any of it again.
  const regions = container.querySelectorAll("[role=alert], [role=status], [aria-live]");
  expect(await transcript([...regions])).toEqual([
    "group, Write a message",
    `textbox, Message to your shopper, ${HINT}`,
    "assertive: Write a message first.",
    "polite: 150 characters left",
    "polite: 11 characters too many",
    "button, Send",
    `textbox, Message to your shopper, ${HINT} ${TOO_LONG}, invalid`,
    `assertive: ${TOO_LONG}`,
    "polite: Sending your message…",
    "polite: Message sent",
    "assertive: We couldn’t confirm that your message was sent. It may have reached your shopper already. If you try again, we’ll check first.",
    "assertive: Write a message first.",
    "button, Try again, And two limes",
    `textbox, Message to your shopper, ${HINT}`,
    "assertive: You can’t message your shopper for this order right now. An earlier try of this message may have reached them.",
    "button, Try again, And two limes",
    `textbox, Message to your shopper, ${HINT}`,
    "polite: Message sent",
    "assertive: You can’t message your shopper for this order right now. Your message wasn’t sent.",
    "button, Try again",
    `textbox, Message to your shopper, ${HINT}`,
    "assertive: You can’t message your shopper for this order right now. Your message wasn’t sent.",
    "button, Try again",
    `textbox, Message to your shopper, ${HINT}`,
    "assertive: That was a lot of messages in a short time, so this one wasn’t sent.",
    "polite: You can send again in 2 seconds.",
    "polite: You can send again now.",
    "polite: This order is done, so its shopper can’t be reached any more.",
  ]);
}, 30_000);

const HINT = "Up to 1,000 characters. Enter sends, Shift+Enter starts a new line.";
const TOO_LONG = "Your message is 11 characters too long. Shorten it to 1,000 to send it.";

/**
 * What was said, in order. The virtual reader writes a line for each attribute of a region that
 * changes, too; a region that says what it said before is heard once, two regions that say the same
 * are heard twice.
 */
async function transcript(regions: readonly Element[]): Promise<string[]> {
  expect(regions).toHaveLength(3);
  const lines = await virtual.spokenPhraseLog();
  return lines
    .filter((line, index) => !/: $/.test(line) && line !== lines[index - 1])
    .map((line) => line.trim().replace(".Enter", ". Enter"));
}

type Answer = "accepted" | "lost" | "refused" | "limited";

/** Gives each request the next answer; after the last, what the sandbox says. */
function answerWith(answers: Answer[]): Network {
  return (fetch) =>
    async (...request) => {
      const answer = answers.shift() ?? "accepted";
      if (answer === "refused") return Response.json(DISALLOWED, { status: 403 });
      if (answer === "limited") {
        return new Response(null, { status: 429, headers: { "Retry-After": "2" } });
      }
      const response = await fetch(...request);
      if (answer === "lost") throw new TypeError("Failed to fetch");
      return response;
    };
}

const DISALLOWED = { error: { code: 1001, message: "Chat is disabled", meta: { key: "chat" } } };

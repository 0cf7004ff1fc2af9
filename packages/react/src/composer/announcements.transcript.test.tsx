import { virtual } from "@guidepup/virtual-screen-reader";
import { act, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { createGate, type Network } from "../../testing/createSandboxClient.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";

afterEach(() => virtual.stop());

it("announces each event of a conversation once, in order", async () => {
  const gate = createGate();
  const answers: Answer[] = [];
  const { alert, button, container, field, send, show, status } = renderComposer({
    network: (fetch) => gate.network(answerWith(answers)(fetch)),
  });
  await virtual.start({ container });
  const announced = async (region: HTMLElement, text: string | RegExp) =>
    waitFor(() => expect(region).toMatchTextContent(text), { timeout: 4000 });

  act(() => field().focus());
  await userEvent.keyboard("{Enter}");

  await userEvent.keyboard("Ripe avocados, please");
  await userEvent.fill(field(), "Ripe avocados, please. ".repeat(37));
  await announced(status(), "150 characters left");
  await userEvent.fill(field(), "Ripe avocados, please. ".repeat(44));
  await announced(status(), "11 characters over");
  await userEvent.click(send());

  await userEvent.fill(field(), "Ripe avocados, please");
  await userEvent.keyboard("{Enter}");
  await announced(status(), "Sending…");
  gate.release();
  await announced(status(), "Message sent");

  answers.push("lost", "rejected", "accepted");
  await userEvent.type(field(), "And two limes{Enter}");
  await announced(alert(), /not sure your message was sent/);
  await userEvent.keyboard("{Enter}");
  await announced(status(), "Enter a message.");
  // The error is still visible, and is not announced again.
  await userEvent.keyboard("x");
  await userEvent.clear(field());
  await userEvent.click(button("Try again"));
  await announced(alert(), /can’t message/);
  await userEvent.click(button("Try again"));
  await announced(status(), "Message sent");

  answers.push("rejected", "rejected", "limited");
  await userEvent.type(field(), "Or lemons{Enter}");
  await announced(alert(), /can’t message your shopper right now\. Your message wasn’t sent/);
  const first = alert().textContent;
  await userEvent.click(button("Try again"));
  await waitFor(() => expect(alert().textContent).not.toBe(first));
  await announced(alert(), /can’t message/);
  await userEvent.click(button("Try again"));
  await announced(status(), "You can send messages again.");

  show({ availability: "closed" });
  await announced(status(), /This order is closed/);

  expect(
    await getTranscript([
      ...container.querySelectorAll("[role=alert], [role=status], [aria-live]"),
    ]),
  ).toEqual([
    "group, New message",
    `textbox, Message your shopper, ${HINT}`,
    "polite: Enter a message.",
    "polite: 150 characters left",
    "polite: 11 characters over",
    "button, Send",
    `textbox, Message your shopper, ${HINT}, invalid`,
    `assertive: ${TOO_LONG}`,
    "polite: Sending…",
    "polite: Message sent",
    "assertive: We’re not sure your message was sent. If you try again, we’ll check first so your shopper doesn’t get it twice.",
    "polite: Enter a message.",
    "button, Try again, And two limes",
    `textbox, Message your shopper, ${HINT}`,
    "assertive: You can’t message your shopper right now. Your shopper may already have received this message.",
    "button, Try again, And two limes",
    `textbox, Message your shopper, ${HINT}`,
    "polite: Message sent",
    "assertive: You can’t message your shopper right now. Your message wasn’t sent.",
    "button, Try again",
    `textbox, Message your shopper, ${HINT}`,
    "assertive: You can’t message your shopper right now. Your message wasn’t sent.",
    "button, Try again",
    `textbox, Message your shopper, ${HINT}`,
    "assertive: Too many messages are being sent right now. This message wasn’t sent. You can send another message in 2 seconds.",
    "polite: You can send messages again.",
    "polite: This order is closed. You can’t message your shopper anymore.",
  ]);
}, 30_000);

const HINT = "1,000-character limit. Press Enter to send, Shift+Enter for a new line.";
const TOO_LONG = "Your message is 11 characters over the 1,000-character limit.";

/**
 * Returns what was announced, in order. The virtual screen reader also writes a line for each
 * attribute of a region that changes, so a line that repeats the one before it counts once.
 */
async function getTranscript(regions: readonly Element[]): Promise<string[]> {
  // A third region could announce any of it again.
  expect(regions).toHaveLength(2);
  const lines = await virtual.spokenPhraseLog();
  return lines
    .filter((line, index) => !/: $/.test(line) && line !== lines[index - 1])
    .map((line) => line.trim().replace(".Press", ". Press"));
}

type Answer = "accepted" | "lost" | "rejected" | "limited";

/** Gives each request the next answer, and after the last the response of the sandbox. */
function answerWith(answers: Answer[]): Network {
  return (fetch) =>
    async (...request) => {
      const answer = answers.shift() ?? "accepted";
      if (answer === "rejected") return Response.json(DISALLOWED, { status: 403 });
      if (answer === "limited") {
        return new Response(null, { status: 429, headers: { "Retry-After": "2" } });
      }
      const response = await fetch(...request);
      if (answer === "lost") throw new TypeError("Failed to fetch");
      return response;
    };
}

const DISALLOWED = { error: { code: 1001, message: "Chat is disabled", meta: { key: "chat" } } };

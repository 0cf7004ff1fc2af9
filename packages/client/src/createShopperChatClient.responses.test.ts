import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answers, type TestResponse, toResponse } from "../testing/answers.ts";
import { everythingIn } from "../testing/everythingIn.ts";
import { LEAK } from "../testing/leak.ts";
import { createShopperChatClient } from "./createShopperChatClient.ts";
import type { SentMessage } from "./parseSentMessage.ts";
import { isShopperChatError, type ShopperChatError } from "./ShopperChatError.ts";

// The same answers on every run; another number looks elsewhere. A failure prints it, with the path.
const SEED = Number(process.env.SHOPPER_CHAT_SEED ?? 20_261_122);
const BATCHES = 10;
const ANSWERS = 100_000;

const SECRETS = /sentinel|leaked/i;
const request = {
  orderId: "sentinel order",
  body: "Sentinel text",
  idempotencyKey: "k".repeat(32),
};

describe("whatever the answer, a message ends in what is documented", () => {
  // Stack traces are not needed here, and take most of the time.
  const { stackTraceLimit } = Error;
  beforeAll(() => {
    Error.stackTraceLimit = 0;
  });
  afterAll(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });

  it.each(Array.from({ length: BATCHES }, (_, batch) => batch + 1))(
    `part %i of ${BATCHES}`,
    async (batch) => {
      let covered = 0;
      const kinds = new Set<string>();
      await fc.assert(
        fc.asyncProperty(answers, async (answer) => {
          kinds.add(nameOutcome(answer, await outcomeOf(answer)));
          covered += 1;
        }),
        { seed: SEED + batch, numRuns: ANSWERS / BATCHES },
      );
      expect(covered).toBe(ANSWERS / BATCHES);
      expect([...kinds].toSorted()).toEqual(ALL_OUTCOMES);
    },
    30_000,
  );
});

async function outcomeOf(answer: TestResponse): Promise<unknown> {
  const client = createShopperChatClient({
    baseUrl: "https://sentinel.example/shop",
    getAccessToken: () => "sentinel.token",
    fetch: async () => toResponse(answer),
  });
  return client.sendMessage(request).catch((error: unknown) => error);
}

/** The outcome in a word. @throws Error when it is none of those that are documented. */
function nameOutcome(answer: TestResponse, outcome: unknown): string {
  if (isShopperChatError(outcome)) {
    checkError(answer, outcome);
    return outcome.kind;
  }
  if (outcome instanceof Error) throw new Error("not a ShopperChatError", { cause: outcome });
  checkSent(answer, outcome);
  return "sent";
}

function checkSent({ status }: TestResponse, outcome: unknown): void {
  const { id, type, createdAt, timeZone, ...rest }: Partial<SentMessage> = Object(outcome);
  const isText = (value: unknown) => typeof value === "string" && value !== "";
  if (status < 200 || status > 299) throw new Error("sent, by an answer that says it was not");
  if (!isText(id)) throw new Error("without an id");
  if (!createdAt || new Date(createdAt).toISOString() !== createdAt) throw new Error("no moment");
  if (type !== undefined && !isText(type)) throw new Error("an odd type");
  if (timeZone !== undefined && !isText(timeZone)) throw new Error("an odd timeZone");
  if (Object.keys(rest).length > 0) throw new Error("more than is documented");
}

/** The table of docs/decisions/0002, written down a second time. */
function checkError(answer: TestResponse, error: ShopperChatError): void {
  const { kind, delivery, status, code, retryAfterMs } = error;
  const expected = expectedKinds(answer);
  if (!expected.includes(kind)) throw new Error(`${kind}, not ${expected.join(" or ")}`);
  if (status !== (kind === "unreachable" ? undefined : statusOf(answer))) throw new Error("status");
  if (code !== undefined && typeof code !== "number") throw new Error("code is no number");

  const header =
    answer.travel === "is opaque" ? undefined : answer.headers["Shopper-Chat-Delivery"];
  const isKnown = kind !== "unreachable" && (header === "not-sent" || header === "unconfirmed");
  if (delivery !== (isKnown ? header : usualDelivery(error)))
    throw new Error(`delivery ${delivery}`);

  const isWait = retryAfterMs !== undefined && retryAfterMs > 0 && retryAfterMs <= 3_600_000;
  if (kind === "rate-limited" ? !isWait : retryAfterMs !== undefined) throw new Error("wait");
  if (SECRETS.test(everythingIn(error))) throw new Error(`${LEAK}: ${everythingIn(error)}`);
}

function expectedKinds(answer: TestResponse): string[] {
  const status = statusOf(answer);
  const isWhole = answer.travel !== "breaks off";
  if (status === 0 || status === 401 || (status >= 300 && status < 400)) return ["signed-out"];
  if (status < 300)
    return isWhole || [204, 205].includes(status) ? ["unexpected"] : ["unreachable"];
  if (status === 429) return ["rate-limited"];
  if (status === 408 || status >= 500) return ["unavailable"];
  if (status === 400) return ["invalid-body", "unexpected"];
  if (status === 403) return ["disallowed", "unexpected"];
  if (status === 404) return ["not-found", "unexpected"];
  return ["unexpected"];
}

function usualDelivery({ kind, status }: ShopperChatError): string {
  if (kind === "unavailable" || kind === "unreachable") return "unconfirmed";
  return kind === "unexpected" && status !== undefined && status < 400 ? "unconfirmed" : "not-sent";
}

function statusOf({ travel, status }: TestResponse): number {
  return travel === "is opaque" ? 0 : status;
}

/** That all of them come up shows that the answers are not all alike. */
const ALL_OUTCOMES = [
  "disallowed",
  "invalid-body",
  "not-found",
  "rate-limited",
  "sent",
  "signed-out",
  "unavailable",
  "unexpected",
  "unreachable",
];

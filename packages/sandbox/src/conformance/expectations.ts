import { type Answer, type ConformanceBackend, field } from "./createConformanceBackend.ts";

/** @throws Error with what was expected, if it is not so. */
export function expectThat(isSo: boolean, expected: string): void {
  if (!isSo) throw new Error(`Expected ${expected}.`);
}

/** Expects the response to an accepted message: its id, type and time. */
export function expectSent({ status, text, json }: Answer): void {
  expectThat(status === 200, `200, not ${status} ${text.slice(0, 200)}`);
  const isNumber = Number.isInteger(field(json, "id"));
  expectThat(isNumber, `the message's id as a whole number, not ${text.slice(0, 100)}`);
  expectThat(field(json, "type") === "CHAT", `"type":"CHAT" in ${text.slice(0, 100)}`);
  const createdAt = field(json, "created_at");
  const isTime = typeof createdAt === "string" && !Number.isNaN(Date.parse(createdAt));
  expectThat(isTime, `created_at as a time, not ${String(createdAt)}`);
}

/** Expects a refusal in Connect's error shape, with the word that says whether it was sent. */
export function expectRefusal(answer: Answer, expected: ExpectedRefusal): void {
  const { status, headers, json, text } = answer;
  const isStatus =
    expected.status === "5xx"
      ? status >= 500 && status < 600
      : expected.status === undefined || expected.status === status;
  expectThat(isStatus, `${expected.status}, not ${status} ${text.slice(0, 200)}`);
  const { delivery } = expected;
  if (delivery !== undefined) {
    const word = headers.get("Shopper-Chat-Delivery");
    expectThat(word === delivery, `Shopper-Chat-Delivery: ${delivery}, not ${String(word)}`);
  }
  const message = field(json, "error", "message");
  expectThat(typeof message === "string", 'JSON like {"error":{"message":"…","code":…},"meta":{}}');
  if ("code" in expected) {
    const code = field(json, "error", "code");
    expectThat(code === expected.code, `error.code ${expected.code}, not ${String(code)}`);
  }
  if (expected.key !== undefined) {
    const key = field(json, "meta", "key");
    expectThat(key === expected.key, `meta.key "${expected.key}", not ${String(key)}`);
  }
  if (expected.retryAfter) {
    const wait = headers.get("Retry-After");
    expectThat(/^\d+$/.test(wait ?? ""), `Retry-After in seconds, not ${String(wait)}`);
  }
}

interface ExpectedRefusal {
  status?: number | "5xx";
  code?: number | null;
  key?: string;
  delivery?: "not-sent" | "unconfirmed";
  retryAfter?: boolean;
}

/** Expects exactly these texts at the shopper. */
export async function expectDelivered(
  backend: ConformanceBackend,
  order: string,
  texts: readonly string[],
): Promise<void> {
  const delivered = await backend.delivered(order);
  const shown = delivered.map((text) => text.slice(0, 20));
  const isSame = JSON.stringify(delivered) === JSON.stringify(texts);
  expectThat(isSame, `${texts.length} messages at the shopper, not ${JSON.stringify(shown)}`);
}

import * as fc from "fast-check";
import { answerBodies } from "./answerBodies.ts";
import { LEAK } from "./leak.ts";

/** Answers to a message: any status, odd headers, and a body that comes whole, in parts or not. */
export const answers: fc.Arbitrary<TestResponse> = fc.record({
  status: fc.oneof(
    fc.constantFrom(200, 201, 400, 401, 403, 404, 408, 429, 500, 502, 503),
    fc.integer({ min: 200, max: 599 }),
  ),
  headers: fc.record(
    {
      "Retry-After": fc.oneof(
        fc.constantFrom("5", "0", "-1", "0.5", ".", "1e9", "9".repeat(400), " ", "Infinity"),
        fc.constantFrom("Sun, 22 Nov 2099 20:00:00 GMT", "Sun, 22 Nov 1999 20:00:00 GMT", LEAK),
        fc.nat().map(String),
      ),
      Date: fc.constantFrom("Sun, 22 Nov 2026 20:00:00 GMT", "0", LEAK),
      "Shopper-Chat-Delivery": fc.constantFrom("not-sent", "unconfirmed", "NOT-SENT", "sent", LEAK),
      "Content-Type": fc.constantFrom("application/json", "text/html; charset=utf-16", LEAK),
    },
    { requiredKeys: [] },
  ),
  body: answerBodies(),
  travel: fc.oneof(
    { weight: 8, arbitrary: fc.constant<Travel>("whole") },
    fc.constantFrom<Travel>("in parts", "breaks off", "as noise", "is opaque"),
  ),
});

export interface TestResponse {
  status: number;
  headers: Partial<Record<string, string>>;
  body: string;
  travel: Travel;
}

/** How a response arrives. A browser shows a redirect that is not followed as opaque. */
type Travel = "whole" | "in parts" | "breaks off" | "as noise" | "is opaque";

/** Makes the answer that `fetch` is to give. */
export function toResponse({ status, headers, body, travel }: TestResponse): Response {
  if (travel === "is opaque") return Response.error();
  const init = {
    status,
    statusText: LEAK,
    headers: new Headers(Object.entries(headers).flatMap(present)),
  };
  if (WITHOUT_BODY.has(status)) return new Response(null, init);
  if (travel === "whole") return new Response(body, init);
  const bytes = new TextEncoder().encode(body);
  if (travel === "as noise")
    return new Response(
      bytes.map((byte) => byte ^ 0xa5),
      init,
    );
  const half = bytes.length >> 1;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.subarray(0, half));
      if (travel === "breaks off") {
        controller.error(Object.assign(new TypeError(body), { code: body, url: LEAK }));
        return;
      }
      controller.enqueue(bytes.subarray(half));
      controller.close();
    },
  });
  return new Response(stream, init);
}

function present([name, value]: [string, string | undefined]): [string, string][] {
  return value === undefined ? [] : [[name, value]];
}

const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

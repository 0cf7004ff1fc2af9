import { type Answer, type ConformanceBackend, field } from "./createConformanceBackend.ts";
import { expectDelivered, expectRefusal, expectSent, expectThat } from "./expectations.ts";

/**
 * What a storefront backend must do, whatever language it is written in. Each check uses orders of its
 * own. The contract is docs/openapi.yaml.
 */
export const conformanceChecks: readonly ConformanceCheck[] = [
  {
    title: "sends a message once, as the customer of the session",
    async run(backend) {
      const order = backend.createOrder("shopping", "sends");
      const body = "Ripe avocados, please 🥑\nand no bag";
      expectSent(await backend.send(order, { body }));
      await expectDelivered(backend, order, [body]);
    },
  },
  {
    title: "accepts 1000 characters, counted as Unicode code points",
    async run(backend) {
      const order = backend.createOrder("shopping", "longest");
      const body = "🥑".repeat(1000);
      expectSent(await backend.send(order, { body }));
      await expectDelivered(backend, order, [body]);
    },
  },
  refuses({ what: "a blank message", name: "blank", status: 400, call: { body: " \n " } }),
  refuses({
    what: "a message of 1001 characters",
    name: "over-long",
    status: 400,
    call: { body: "a".repeat(1001) },
  }),
  refuses({ what: "a body that is not JSON", name: "text", status: 400, call: { rawBody: "{" } }),
  refuses({
    what: "JSON without a body",
    name: "no-body",
    status: 400,
    call: { rawBody: '{"text":"Hello"}' },
  }),
  refuses({
    what: "another content type, which any website can send,",
    name: "content-type",
    status: 415,
    call: { body: "Hello", headers: { "Content-Type": "text/plain" } },
  }),
  refuses({
    what: "an Idempotency-Key of fewer than 16 characters",
    name: "short-key",
    status: 400,
    call: { body: "Hello", headers: { "Idempotency-Key": "short" } },
  }),
  refuses({
    what: "a message from another website",
    name: "cross-site",
    status: 403,
    call: {
      body: "Hello",
      headers: { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" },
    },
  }),
  {
    title: "refuses a message without a session with 401",
    async run(backend) {
      const order = backend.createOrder("shopping", "signed-out");
      const call = { body: "Hello", withoutSession: true };
      expectRefusal(await backend.send(order, call), { status: 401, delivery: "not-sent" });
      await expectDelivered(backend, order, []);
      expectRefusal(await backend.read(order, call), { status: 401 });
    },
  },
  {
    title: "answers a repeat of an Idempotency-Key as before, and sends nothing",
    async run(backend) {
      const order = backend.createOrder("shopping", "repeat");
      const call = { body: "Once", headers: { "Idempotency-Key": backend.createKey() } };
      const first = await backend.send(order, call);
      expectSent(first);
      const second = await backend.send(order, call);
      expectSent(second);
      const ids = [first, second].map(({ json }) => field(json, "id"));
      expectThat(ids[0] === ids[1], `the same id twice, not ${ids.join(" and ")}`);
      await expectDelivered(backend, order, ["Once"]);
    },
  },
  {
    title: "sends once for five requests with one Idempotency-Key at the same time",
    async run(backend) {
      const order = backend.createOrder("shopping", "at-once");
      const call = { body: "Once", headers: { "Idempotency-Key": backend.createKey() } };
      await Promise.all(Array.from({ length: 5 }, () => backend.send(order, call)));
      await expectDelivered(backend, order, ["Once"]);
    },
  },
  {
    title: "refuses an Idempotency-Key that came with another message with 422",
    async run(backend) {
      const order = backend.createOrder("shopping", "reused-key");
      const headers = { "Idempotency-Key": backend.createKey() };
      expectSent(await backend.send(order, { body: "One", headers }));
      const second = await backend.send(order, { body: "Two", headers });
      expectRefusal(second, { status: 422, delivery: "not-sent" });
      await expectDelivered(backend, order, ["One"]);
    },
  },
  ...["drops-after", "garbled"].map(
    (id): ConformanceCheck => ({
      title: `reports a lost response as unconfirmed, and does not send it again at the next try: ${id}`,
      async run(backend) {
        const order = backend.createOrder(id, "lost");
        const call = { body: "Once", headers: { "Idempotency-Key": backend.createKey() } };
        const first = await backend.send(order, call);
        expectRefusal(first, { status: "5xx", delivery: "unconfirmed" });
        // Either it answers with the message, or it says again that it may have arrived.
        const second = await backend.send(order, call);
        if (second.status !== 200) expectRefusal(second, { delivery: "unconfirmed" });
        await expectDelivered(backend, order, ["Once"]);
      },
    }),
  ),
  ...(
    [
      ["chat-disabled", { status: 403, code: null, delivery: "not-sent" }],
      ["no-shopper", { status: 403, code: null, delivery: "not-sent" }],
      ["too-long", { status: 400, code: 1001, key: "body", delivery: "not-sent" }],
      ["multiple-errors", { status: 400, code: 1001, key: "body", delivery: "not-sent" }],
      ["rate-limited", { status: 429, retryAfter: true, delivery: "not-sent" }],
      ["unauthorized", { status: "5xx", delivery: "not-sent" }],
      ["server-error", { status: "5xx", delivery: "unconfirmed" }],
      ["gateway-error", { status: "5xx", delivery: "unconfirmed" }],
      ["drops-before", { status: "5xx", delivery: "unconfirmed" }],
      ["silent", { status: "5xx", delivery: "unconfirmed" }],
      ["no-such-order", { status: 404, code: 4000, delivery: "not-sent" }],
    ] as const
  ).map(
    ([id, expected]): ConformanceCheck => ({
      title: `answers a message for the order ${id} with ${expected.status} and ${expected.delivery}`,
      async run(backend) {
        const order = backend.createOrder(id, "refused");
        expectRefusal(await backend.send(order, { body: "Hello" }), expected);
      },
    }),
  ),
  {
    title: "reads the messages of both sides, and nothing on the way may store them",
    async run(backend) {
      const order = backend.createOrder("shopping", "reads");
      await backend.shopperSays(order, "Are these ripe enough?");
      expectSent(await backend.send(order, { body: "Yes" }));
      const answer = await backend.read(order);
      expectThat(answer.status === 200, `200, not ${answer.status}`);
      const bodies = messagesOf(answer).map((message) => field(message, "body"));
      const isThere = bodies.includes("Are these ripe enough?") && bodies.includes("Yes");
      expectThat(isThere, `both messages in chat_messages, not ${JSON.stringify(bodies)}`);
      const cacheControl = answer.headers.get("Cache-Control") ?? "";
      expectThat(cacheControl.includes("no-store"), `Cache-Control: no-store, not ${cacheControl}`);
    },
  },
  {
    title: "marks the shopper's messages as read",
    async run(backend) {
      const order = backend.createOrder("shopping", "marks");
      await backend.shopperSays(order, "I found them");
      const answer = await backend.markRead(order);
      expectThat(answer.status === 200, `200, not ${answer.status}`);
      const count = field(answer.json, "messages_read_count");
      expectThat(count === 1, `{"messages_read_count":1}, not ${answer.text.slice(0, 100)}`);
      const [message] = messagesOf(await backend.read(order));
      expectThat(field(message, "read") === true, "the message with read: true afterwards");
    },
  },
  {
    title: "says that expired messages are expired",
    async run(backend) {
      const answer = await backend.read(backend.createOrder("expired", "reads"));
      expectThat(answer.status === 200, `200, not ${answer.status}`);
      const isExpired = field(answer.json, "metadata", "is_expired");
      expectThat(isExpired === true, `metadata.is_expired true, not ${String(isExpired)}`);
    },
  },
  {
    title: "refuses to read messages that the retailer has removed with 403",
    async run(backend) {
      const order = backend.createOrder("redacted", "reads");
      expectRefusal(await backend.read(order), { status: 403, code: null });
    },
  },
  {
    title: "refuses to read and to mark another customer's order with 404",
    async run(backend) {
      const order = backend.createOrder("no-such-order", "reads");
      expectRefusal(await backend.read(order), { status: 404, code: 4000 });
      expectRefusal(await backend.markRead(order), { status: 404, code: 4000 });
    },
  },
  {
    title: "answers an unknown path with 404, but not as Connect answers an unknown order",
    async run(backend) {
      const answer = await backend.request("/v2/post_checkout/chat/shopping", { method: "GET" });
      expectThat(answer.status === 404, `404, not ${answer.status}`);
      const code = field(answer.json, "error", "code");
      expectThat(code !== 4000, "another code than 4000, which is Connect's for an order");
    },
  },
  {
    title: "lets neither the client secret nor an access token out",
    async run(backend) {
      const orders = ["shopping", "unauthorized", "server-error"];
      for (const id of orders) {
        const order = backend.createOrder(id, "secrets");
        for (const answer of [
          await backend.read(order),
          await backend.send(order, { body: "?" }),
        ]) {
          const all = `${answer.text}${JSON.stringify([...answer.headers])}`;
          expectThat(!/sandbox-secret|access_token|bearer /i.test(all), "no secret in an answer");
        }
      }
    },
  },
];

export interface ConformanceCheck {
  /** Continues "The backend …". */
  title: string;
  /** Rejects with an error that says what was expected. */
  run: (backend: ConformanceBackend) => Promise<void>;
}

interface RefusedCall {
  what: string;
  name: string;
  call: Parameters<ConformanceBackend["send"]>[1];
  status: number;
}

function refuses({ what, name, call, status }: RefusedCall): ConformanceCheck {
  return {
    title: `refuses ${what} with ${status}`,
    async run(backend) {
      const order = backend.createOrder("shopping", name);
      expectRefusal(await backend.send(order, call), { status, delivery: "not-sent" });
      await expectDelivered(backend, order, []);
    },
  };
}

function messagesOf({ json }: Answer): unknown[] {
  const messages = field(json, "chat_messages");
  expectThat(Array.isArray(messages), "chat_messages as a list");
  return Array.isArray(messages) ? messages : [];
}

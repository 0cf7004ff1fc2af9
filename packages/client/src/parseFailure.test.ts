import { describe, expect, it } from "vitest";
import { failureOf } from "../testing/failureOf.ts";
import { failureOn, type TestAnswer } from "../testing/sendTo.ts";
import { createShopperChatClient } from "./createShopperChatClient.ts";

const TOO_LONG = { message: "is too long (maximum is 1000 characters)", code: 1001 };
const NOT_ALLOWED = { message: "Sending a message is not allowed at this time", code: null };
const NOT_FOUND = { message: "Resource not found", code: 4000 };
const HTML = "<!doctype html><title>Shop</title>";

interface Row {
  is: object;
  answer: TestAnswer;
}

const invalidBody = { kind: "invalid-body", delivery: "not-sent", status: 400, code: 1001 };
const disallowed = { kind: "disallowed", delivery: "not-sent", status: 403, code: undefined };
const notFound = { kind: "not-found", delivery: "not-sent", status: 404, code: 4000 };
const unavailable = { kind: "unavailable", delivery: "unconfirmed" };
const refused = { kind: "unexpected", delivery: "not-sent" };
const unclear = { kind: "unexpected", delivery: "unconfirmed" };

function wrapped(...errors: unknown[]): object {
  return {
    error: { message: "There were issues with your request", code: 9999, errors },
    meta: {},
  };
}

const rows: Record<string, Row> = {
  "400 with 1001 about the body": {
    is: invalidBody,
    answer: { status: 400, body: { error: TOO_LONG, meta: { key: "body" } } },
  },
  "400 with its meta inside error": {
    is: invalidBody,
    answer: { status: 400, body: { error: { ...TOO_LONG, meta: { key: "body" } } } },
  },
  "400 with its meta inside error, beside an empty one": {
    is: invalidBody,
    answer: { status: 400, body: { error: { ...TOO_LONG, meta: { key: "body" } }, meta: {} } },
  },
  "400 with the code as text": {
    is: invalidBody,
    answer: { status: 400, body: { error: { ...TOO_LONG, code: "1001" }, meta: { key: "body" } } },
  },
  "400 in the shape for several errors": {
    is: invalidBody,
    answer: { status: 400, body: wrapped({ error: TOO_LONG, meta: { key: "body" } }) },
  },
  "400 in the shape for several errors, without the outer meta": {
    is: invalidBody,
    answer: {
      status: 400,
      body: { ...wrapped({ error: TOO_LONG, meta: { key: "body" } }), meta: undefined },
    },
  },
  "400 with another error before the one about the body": {
    is: invalidBody,
    answer: {
      status: 400,
      body: wrapped(
        { error: { message: "User ID not found", code: 4001 }, meta: null },
        { error: TOO_LONG, meta: { key: "body" } },
      ),
    },
  },
  "400 with 1001 about something else": {
    is: { ...refused, status: 400, code: 1001 },
    answer: { status: 400, body: { error: TOO_LONG, meta: { key: "order_id" } } },
  },
  "400 with another code about the body": {
    is: { ...refused, status: 400, code: 2001 },
    answer: { status: 400, body: { error: { message: "no", code: 2001 }, meta: { key: "body" } } },
  },
  "400 with meta absent": { is: refused, answer: { status: 400, body: { error: TOO_LONG } } },
  "400 with meta null": {
    is: refused,
    answer: { status: 400, body: { error: TOO_LONG, meta: null } },
  },
  "400 with meta a list": {
    is: refused,
    answer: { status: 400, body: { error: TOO_LONG, meta: [{ key: "body" }] } },
  },
  "400 with an empty list of errors": {
    is: { ...refused, code: 9999 },
    answer: { status: 400, body: wrapped() },
  },
  "400 with garbage in the list of errors": {
    is: { ...refused, code: 9999 },
    answer: { status: 400, body: wrapped(null, 1, "x", [], { error: null }) },
  },
  "400 with nothing": { is: { ...refused, status: 400 }, answer: { status: 400 } },

  "403 with meta empty": {
    is: disallowed,
    answer: { status: 403, body: { error: NOT_ALLOWED, meta: {} } },
  },
  "403 with meta null": {
    is: disallowed,
    answer: { status: 403, body: { error: NOT_ALLOWED, meta: null } },
  },
  "403 with meta absent": { is: disallowed, answer: { status: 403, body: { error: NOT_ALLOWED } } },
  "403 without a code": {
    is: disallowed,
    answer: { status: 403, body: { error: { message: "in another language" } } },
  },
  "403 page": { is: { ...refused, status: 403 }, answer: { status: 403, body: HTML } },
  "403 with nothing": { is: refused, answer: { status: 403 } },
  "403 of somebody else's": { is: refused, answer: { status: 403, body: { error: "forbidden" } } },
  "403 of our own backend": {
    is: { ...refused, code: undefined },
    answer: { status: 403, body: { error: { message: "no", code: "origin" }, meta: {} } },
  },

  "404 with 4000": { is: notFound, answer: { status: 404, body: { error: NOT_FOUND } } },
  "404 with 4000 in the shape for several errors": {
    is: notFound,
    answer: { status: 404, body: wrapped({ error: NOT_FOUND }) },
  },
  "404 page": { is: { ...refused, status: 404 }, answer: { status: 404, body: HTML } },
  "404 with nothing": { is: refused, answer: { status: 404 } },
  "404 without a code": {
    is: refused,
    answer: { status: 404, body: { error: { message: "Not Found", code: null } } },
  },
  "404 of our own backend": {
    is: refused,
    answer: { status: 404, body: { error: { message: "no such route", code: "route" }, meta: {} } },
  },

  "401 with nothing": {
    is: { kind: "signed-out", delivery: "not-sent", status: 401 },
    answer: { status: 401 },
  },
  "401 page": { is: { kind: "signed-out" }, answer: { status: 401, body: HTML } },
  "408": { is: { ...unavailable, status: 408 }, answer: { status: 408 } },
  "500 of Connect's": {
    is: { ...unavailable, status: 500, code: 5000 },
    answer: { status: 500, body: { error: { message: "Sorry", code: 5000 }, meta: {} } },
  },
  "502 page": { is: { ...unavailable, status: 502 }, answer: { status: 502, body: HTML } },
  "503 with nothing": { is: { ...unavailable, status: 503 }, answer: { status: 503 } },
  "418": { is: { ...refused, status: 418 }, answer: { status: 418 } },

  "200 with nothing": { is: { ...unclear, status: 200 }, answer: { status: 200 } },
  "200 page": { is: unclear, answer: { status: 200, body: HTML } },
  "200 with a list": { is: unclear, answer: { status: 200, body: [] } },
  "200 with null": { is: unclear, answer: { status: 200, body: "null" } },
  "200 with half of it": { is: unclear, answer: { status: 200, body: '{"id":1' } },
  "204": { is: { ...unclear, status: 204 }, answer: { status: 204 } },
};

describe("an answer that is no accepted message", () => {
  it.each(Object.entries(rows))("means what the table says: %s", async (_, { answer, is }) => {
    expect(await failureOn(answer)).toMatchObject(is);
  });

  it.each([200, 403, 404])("has a hint for the developer when it is a page: %s", async (status) => {
    const { message } = await failureOn({ status, body: HTML });
    expect(message).toContain("baseUrl");
  });

  it("has no such hint when it is Connect that says something rare", async () => {
    const body = { error: { message: "User ID not found", code: 4001 }, meta: {} };
    const failure = await failureOn({ status: 400, body });
    expect(failure).toMatchObject({ kind: "unexpected", code: 4001 });
    expect(failure.message).not.toContain("baseUrl");
  });
});

describe("the storefront backend's code for a refusal", () => {
  function saying(status: number, code: unknown): TestAnswer {
    return { status, body: { error: { message: "https://shop.example", code }, meta: {} } };
  }

  it.each([
    [403, "cross_site"],
    [404, "unknown_path"],
    [500, "body_used"],
    [500, "authenticate_failed"],
    [500, "authorize_failed"],
    [500, "retailer_failed"],
    [503, "store_unavailable"],
    [502, "connect_refused"],
    [504, "connect_unreachable"],
    [502, "connect_failed"],
    [502, "connect_unexpected"],
  ])("becomes the reason, which the message names: %i %s", async (status, code) => {
    const failure = await failureOn(saying(status, code));
    const reason = code.replaceAll("_", "-");
    expect(failure.reason).toBe(reason);
    expect(failure.message).toMatch(new RegExp(`: ${reason}$`));
    expect(failure.message).not.toMatch(/baseUrl|shop\.example/);
    expect(failure.code).toBeUndefined();
  });

  it.each([
    "two words",
    "https://shop.example",
    "Cross_Site",
    "token_9f8e7d",
    "another_word",
    "connect_refused_db_7",
    "cross_site|body_used",
    "cross_site\n",
    "",
    ["cross_site"],
    { toString: "cross_site" },
    true,
  ])("is ignored if it is no known one: %j", async (code) => {
    const { message, reason } = await failureOn(saying(403, code));
    expect(reason).toBe("not-from-connect");
    expect(message).toMatch(/^unexpected \(HTTP 403\), not-sent: not a response of Connect's;/);
    expect(message).not.toMatch(/site|words|token|another|body/i);
  });
});

describe("a redirect", () => {
  it.each([301, 302, 303, 307, 308])("means signed out, and says so: %s", async (status) => {
    const failure = await failureOn({ status, body: HTML, headers: { Location: "/login" } });
    expect(failure).toMatchObject({
      kind: "signed-out",
      delivery: "not-sent",
      status,
      reason: "redirected",
    });
  });
});

describe("a redirect that the browser hides", () => {
  it("means signed out, without a status", async () => {
    // Like an opaque redirect, it has status 0.
    const fetch = async () => Response.error();
    const client = createShopperChatClient({ baseUrl: "https://shop.example", fetch });
    const failure = await failureOf(client.sendMessage({ orderId: "order-1", body: "Hello" }));
    expect(failure).toMatchObject({
      kind: "signed-out",
      delivery: "not-sent",
      reason: "redirected",
    });
    expect(failure.message).toMatch(/^signed-out, not-sent: the storefront redirected/);
  });
});

describe("Shopper-Chat-Delivery", () => {
  it.each<[string, string, TestAnswer]>([
    ["not-sent", "unavailable", { status: 502 }],
    ["unconfirmed", "unavailable", { status: 502 }],
    ["unconfirmed", "signed-out", { status: 401 }],
    ["unconfirmed", "unexpected", { status: 422 }],
    ["not-sent", "unexpected", { status: 200 }],
    ["unconfirmed", "disallowed", { status: 403, body: { error: NOT_ALLOWED } }],
  ])("%s beats the table: %s, %j", async (delivery, kind, answer) => {
    const headers = { "Shopper-Chat-Delivery": delivery };
    expect(await failureOn({ ...answer, headers })).toMatchObject({ kind, delivery });
  });

  it.each(["", "sent", "delivered", "Not-Sent", "not-sent, unconfirmed"])(
    "is ignored if it is %j",
    async (value) => {
      const headers = { "Shopper-Chat-Delivery": value };
      expect(await failureOn({ status: 401, headers })).toMatchObject({ delivery: "not-sent" });
      expect(await failureOn({ status: 500, headers })).toMatchObject({ delivery: "unconfirmed" });
    },
  );
});

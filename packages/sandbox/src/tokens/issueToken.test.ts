// cspell:ignore cret Nlcl Gthb -- parts of encoded test values
import { describe, expect, it } from "vitest";
import { createAssertion, startTestSandbox } from "../testing/startTestSandbox.ts";

describe("POST token", () => {
  it("returns a bearer token that is valid for a day", async () => {
    const { requestToken } = await startTestSandbox({
      now: () => new Date("2021-01-01T05:00:00.999Z"),
    });
    const response = await requestToken();
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.json()).toEqual({
      access_token: expect.stringMatching(/^\S{20,}$/),
      token_type: "Bearer",
      expires_in: 86400,
      scope: "connect:post_checkout",
      created_at: Date.parse("2021-01-01T05:00:00Z") / 1000,
    });
  });

  it("returns a new token each time, and the earlier one stays valid", async () => {
    const { send, tokenFor } = await startTestSandbox();
    const first = await tokenFor("customer-1");
    expect(await tokenFor("customer-1")).not.toBe(first);
    expect((await send({ token: first })).status).toBe(200);
  });

  it("returns the lifetime of the option tokenLifetimeSeconds", async () => {
    const { requestToken } = await startTestSandbox({ tokenLifetimeSeconds: 5 });
    expect(await (await requestToken()).json()).toMatchObject({ expires_in: 5 });
  });

  it("accepts only the credentials of the options", async () => {
    const { requestToken } = await startTestSandbox({ clientId: "shop", clientSecret: "s3cret" });
    expect((await requestToken()).status).toBe(200);
    expect((await requestToken({ fields: { client_id: "sandbox-client" } })).status).toBe(401);
  });

  it.each([
    ["no scope, which means every scope", { scope: undefined }],
    ["an empty scope", { scope: "" }],
  ])("grants the scope of the chat for %s", async (_, fields) => {
    const { requestToken } = await startTestSandbox();
    const response = await requestToken({ fields });
    expect(await response.json()).toMatchObject({ scope: "connect:post_checkout" });
  });
});

describe("the assertion", () => {
  // Both alphabets differ for this id, and it needs padding.
  const userId = "sam-ÿþ?>é中😀";
  const standard = createAssertion(userId);

  it.each([
    ["standard Base64 with padding", standard],
    ["standard Base64 without padding", standard.replaceAll("=", "")],
    ["URL-safe with padding", standard.replaceAll("+", "-").replaceAll("/", "_")],
    ["URL-safe without padding", Buffer.from(standard, "base64").toString("base64url")],
  ])("accepts an assertion in %s of UTF-8", async (_, assertion) => {
    const { requestToken, send, tokenFor } = await startTestSandbox({ customerId: userId });
    expect((await requestToken({ fields: { assertion } })).status).toBe(200);
    expect((await send({ token: await tokenFor(userId) })).status).toBe(200);
  });

  it.each([
    ["absent", undefined],
    ["a number", 1],
    ["not Base64", "{user}"],
    [
      "Base64 with white space",
      `${createAssertion("customer-1").slice(0, 8)} ${createAssertion("customer-1").slice(8)}`,
    ],
    ["Base64 of text that is not UTF-8", Buffer.from([0x7b, 0xff, 0x7d]).toString("base64")],
    ["the broken sample of Connect's docs", "eyAidXNlcl9pZCI6IGthbWFsc2luZ2gxMjM0fQ=="],
    ["without a user id", btoa("{}")],
    ["with an empty user id", createAssertion("")],
    ["with a user id that is a number", createAssertion(1)],
    ["an array", btoa('["customer-1"]')],
  ])("answers invalid_grant when the assertion is %s", async (_, assertion) => {
    const { requestToken } = await startTestSandbox();
    const response = await requestToken({ fields: { assertion } });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: "invalid_grant",
      error_description: expect.any(String),
    });
  });
});

describe("POST token with an error", () => {
  it.each([
    ["401 invalid_client", "client_id", "someone-else"],
    ["401 invalid_client", "client_id", undefined],
    ["401 invalid_client", "client_secret", "wrong"],
    ["401 invalid_client", "client_secret", undefined],
    ["400 invalid_scope", "scope", "connect:fulfillment"],
    ["400 invalid_scope", "scope", "connect:post_checkout connect:fulfillment"],
    ["400 invalid_scope", "scope", 1],
    ["400 unsupported_grant_type", "grant_type", "client_credentials"],
    ["400 invalid_request", "grant_type", undefined],
  ])("answers a token request with %s when %s is %s", async (expected, name, value) => {
    const { requestToken } = await startTestSandbox();
    const response = await requestToken({ fields: { [name]: value } });
    const error = expected.slice(4);
    expect(response.status).toBe(Number(expected.slice(0, 3)));
    expect(await response.json()).toEqual({ error, error_description: expect.any(String) });
  });

  it("answers with a challenge when the client of a token request is invalid", async () => {
    const { requestToken } = await startTestSandbox();
    const response = await requestToken({ fields: { client_secret: "wrong" } });
    expect(response.headers.get("WWW-Authenticate")).toContain("invalid_client");
  });

  it("returns 403 query_params_forbidden when credentials are in the query string", async () => {
    const { requestToken } = await startTestSandbox();
    const response = await requestToken({ query: "?client_secret=sandbox-secret" });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: "query_params_forbidden" });
  });

  it("returns 400 invalid_request when the content type is not JSON", async () => {
    const { requestToken } = await startTestSandbox();
    const response = await requestToken({ contentType: "text/plain" });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: "invalid_request" });
  });

  it("returns 400 invalid_request when the body is not JSON", async () => {
    const { url } = await startTestSandbox();
    const response = await fetch(`${url}/v2/oauth/token`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "client_id=sandbox-client",
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: "invalid_request" });
  });
});

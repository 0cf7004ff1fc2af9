import { describe, expect, it } from "vitest";
import { toRecordedBody } from "./toRecordedBody.ts";

const chat = "/v2/post_checkout/chat/shopping/messages";
const token = "/v2/oauth/token";

describe("toRecordedBody", () => {
  it("records the parsed JSON of a message", () => {
    expect(toRecordedBody(chat, '{"body":"Hello","extra":1}')).toEqual({ body: "Hello", extra: 1 });
  });

  it("records the text of a message that is not JSON", () => {
    expect(toRecordedBody(chat, '{"body":')).toBe('{"body":');
  });

  it("records null for a request without a body", () => {
    expect(toRecordedBody(chat, "")).toBeNull();
  });

  it("records the text of JSON that is nested too deeply", () => {
    const text = "[".repeat(100_000) + "]".repeat(100_000);
    expect(toRecordedBody(chat, text)).toBe(text);
  });

  it("redacts every secret of a token request, even under a misspelt name", () => {
    const fields = {
      client_id: "sandbox-client",
      grant_type: "fulfillment_user_assertion",
      scope: "connect:post_checkout",
      client_secret: "secret",
      assertion: "secret",
      clientSecret: "secret",
    };
    expect(toRecordedBody(token, JSON.stringify(fields))).toEqual({
      ...fields,
      client_secret: "[redacted]",
      assertion: "[redacted]",
      clientSecret: "[redacted]",
    });
  });

  it.each(["client_secret=secret", '["secret"]', '"secret"'])(
    "redacts the whole token request %s",
    (text) => {
      expect(toRecordedBody(token, text)).toBe("[redacted]");
    },
  );

  it.each(["/v2/oauth/token/revoke", "/v2//oauth/token"])(
    "redacts the body of a request to %s as well",
    (path) => {
      expect(toRecordedBody(path, '{"token":"secret"}')).toEqual({ token: "[redacted]" });
    },
  );
});

import { describe, expect, it } from "vitest";
import { recordableBody } from "./recordableBody.ts";

const chat = "/v2/post_checkout/chat/shopping/messages";
const token = "/v2/oauth/token";

describe("what is kept of a body", () => {
  it("is the parsed JSON of a message", () => {
    expect(recordableBody(chat, '{"body":"Hello","extra":1}')).toEqual({ body: "Hello", extra: 1 });
  });

  it("is the text of a message that is not JSON", () => {
    expect(recordableBody(chat, '{"body":')).toBe('{"body":');
  });

  it("is null when there was none", () => {
    expect(recordableBody(chat, "")).toBeNull();
  });

  it("is the text of JSON that is nested too deeply to be shown", () => {
    const text = "[".repeat(100_000) + "]".repeat(100_000);
    expect(recordableBody(chat, text)).toBe(text);
  });

  it("has every secret of a token request redacted, even under a misspelt name", () => {
    const fields = {
      client_id: "sandbox-client",
      grant_type: "fulfillment_user_assertion",
      scope: "connect:post_checkout",
      client_secret: "secret",
      assertion: "secret",
      clientSecret: "secret",
    };
    expect(recordableBody(token, JSON.stringify(fields))).toEqual({
      ...fields,
      client_secret: "[redacted]",
      assertion: "[redacted]",
      clientSecret: "[redacted]",
    });
  });

  it.each(["client_secret=secret", '["secret"]', '"secret"'])(
    "is nothing of a token request that reads %s",
    (text) => {
      expect(recordableBody(token, text)).toBe("[redacted]");
    },
  );

  it.each(["/v2/oauth/token/revoke", "/v2//oauth/token"])("is redacted at %s as well", (path) => {
    expect(recordableBody(path, '{"token":"secret"}')).toEqual({ token: "[redacted]" });
  });
});

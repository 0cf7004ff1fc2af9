import { describe, expect, it } from "vitest";
import { startTestSandbox } from "../testing/startTestSandbox.ts";

const TOO_LONG = {
  error: { message: "is too long (maximum is 1000 characters)", code: 1001 },
  meta: { key: "body" },
};
const BLANK = { error: { message: "can't be blank", code: 1001 }, meta: { key: "body" } };
const FAMILY = "👩‍👩‍👧";

describe("the length of a message", () => {
  it.each([
    ["1000 letters", "a".repeat(1000)],
    ["1000 characters of two UTF-16 units", "😀".repeat(1000)],
    ["200 emoji of five code points", FAMILY.repeat(200)],
  ])("accepts a message of %s", async (_, body) => {
    const { send } = await startTestSandbox();
    expect((await send({ body })).status).toBe(200);
  });

  it.each([
    ["1001 letters", "a".repeat(1001)],
    ["1001 characters of two UTF-16 units", "😀".repeat(1001)],
    ["201 emoji of five code points", FAMILY.repeat(201)],
    ["1000 letters and a space, for nothing is trimmed", `${"a".repeat(1000)} `],
    ["999 letters and CRLF, which counts twice", `${"a".repeat(999)}\r\n`],
  ])("refuses a message of %s", async (_, body) => {
    const { send } = await startTestSandbox();
    const response = await send({ body });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(TOO_LONG);
  });
});

describe("the body of a message", () => {
  it.each([
    ["absent", "{}"],
    ["null", '{"body":null}'],
    ["empty", '{"body":""}'],
    ["spaces, tabs and line ends", '{"body":" \\t\\r\\n"}'],
    ["Unicode white space", '{"body":"\\u0085\\u00a0\\u2003\\u2028\\u3000"}'],
    ["in an array", '[{"body":"Hello"}]'],
    ["the whole request", '"Hello"'],
  ])("refuses a body that is %s as blank", async (_, rawBody) => {
    const { send } = await startTestSandbox();
    const response = await send({ rawBody });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(BLANK);
  });

  it.each([
    ["zero-width space", "\u200b"],
    ["byte order mark", "\ufeff"],
  ])("accepts a %s as a body, because Rails doesn't count it as white space", async (_, body) => {
    const { send } = await startTestSandbox();
    expect((await send({ body })).status).toBe(200);
  });

  it.each([[1], [true], [["Hello"]], [{ text: "Hello" }]])("refuses %j as a body", async (body) => {
    const { send } = await startTestSandbox();
    const response = await send({ body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 1001 }, meta: { key: "body" } });
  });

  it("ignores fields that Connect doesn't document", async () => {
    const { send } = await startTestSandbox();
    expect((await send({ rawBody: '{"body":"Hello","image":"x"}' })).status).toBe(200);
  });
});

describe("the request of a message", () => {
  it.each([
    "application/json; charset=utf-8",
    "application/json;charset=UTF-8",
    "Application/JSON",
  ])("accepts the content type %s", async (contentType) => {
    const { send } = await startTestSandbox();
    expect((await send({ contentType })).status).toBe(200);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp"])(
    "refuses the content type %s",
    async (contentType) => {
      const { send } = await startTestSandbox();
      const response = await send({ contentType });
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({
        error: { message: "Invalid request", code: 4001 },
        meta: {},
      });
    },
  );

  it.each(["", "{", "body=Hello"])("refuses %j, which is not JSON", async (rawBody) => {
    const { send } = await startTestSandbox();
    const response = await send({ rawBody });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 4001 } });
  });
});

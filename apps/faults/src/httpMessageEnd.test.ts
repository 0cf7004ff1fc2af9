import { expect, it } from "vitest";
import { httpMessageEnd } from "./httpMessageEnd.ts";

it.each([
  ["without a body", "HTTP/1.1 204 No Content\r\n\r\n"],
  ["with a length, in bytes", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n🥑"],
  ["in chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"],
])("finds the end of a message %s, but only when it is complete", (_, text) => {
  const bytes = Buffer.from(text);
  expect(httpMessageEnd(Buffer.concat([bytes, Buffer.from("HTTP/1.1")]))).toBe(bytes.length);
  for (let length = 0; length < bytes.length; length += 1) {
    expect(httpMessageEnd(bytes.subarray(0, length))).toBeUndefined();
  }
});

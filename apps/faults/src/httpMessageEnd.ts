/**
 * Finds the end of the first HTTP/1.1 message in `bytes`, or returns `undefined` while it is incomplete.
 * Supports the messages of Chromium, Node and the sandbox: with a length, with chunks, or without a body.
 */
export function httpMessageEnd(bytes: Buffer): number | undefined {
  const head = bytes.indexOf("\r\n\r\n");
  if (head === -1) return undefined;
  const start = head + 4;
  const text = bytes.toString("latin1", 0, start);
  if (/^transfer-encoding:\s*chunked/im.test(text)) {
    const last = bytes.indexOf("0\r\n\r\n", start);
    return last === -1 ? undefined : last + 5;
  }
  const length = Number(/^content-length:\s*(\d+)/im.exec(text)?.[1] ?? 0);
  return bytes.length < start + length ? undefined : start + length;
}

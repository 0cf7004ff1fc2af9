/**
 * `answer` with a few bytes overwritten, anywhere in it. None of them is ASCII: noise that turns one
 * status or one word into another, as no checksum would let pass, could not be seen through by
 * anybody, and would be counted against the page.
 */
export function garbleAnswer(answer: Buffer, at: number): Buffer {
  const garbled = Buffer.from(answer);
  const start = Math.floor(at * answer.length);
  for (let index = start; index < Math.min(start + 8, answer.length); index += 1) {
    garbled[index] = 0x80 | (index * 37);
  }
  return garbled;
}

/** `request` with the first byte of its body overwritten, so that it is no JSON; its text is whole. */
export function garbleRequest(request: Buffer): Buffer {
  const garbled = Buffer.from(request);
  const start = request.indexOf("\r\n\r\n") + 4;
  if (start < request.length) garbled[start] = 0xff;
  return garbled;
}

/** The beginning of `bytes`: at least one is there, and at least one is missing. */
export function truncate(bytes: Buffer, at: number): Buffer {
  return bytes.subarray(0, 1 + Math.floor(at * (bytes.length - 1)));
}

/**
 * Overwrites a few bytes of a response, anywhere in it. None of the new bytes is ASCII, because noise that
 * turns one status or word into another can't be detected by anybody, and checksums prevent it.
 */
export function garbleAnswer(answer: Buffer, at: number): Buffer {
  const garbled = Buffer.from(answer);
  const start = Math.floor(at * answer.length);
  for (let index = start; index < Math.min(start + 8, answer.length); index += 1) {
    garbled[index] = 0x80 | (index * 37);
  }
  return garbled;
}

/** Overwrites the first byte of a request's body, so that it is not JSON but keeps its text. */
export function garbleRequest(request: Buffer): Buffer {
  const garbled = Buffer.from(request);
  const start = request.indexOf("\r\n\r\n") + 4;
  if (start < request.length) garbled[start] = 0xff;
  return garbled;
}

/** The beginning of `bytes`, with at least one byte, and without at least one. */
export function truncate(bytes: Buffer, at: number): Buffer {
  return bytes.subarray(0, 1 + Math.floor(at * (bytes.length - 1)));
}

import { HttpError } from "./HttpError.ts";

/**
 * Reads a request's body as UTF-8 text, and no more of it than a message can need.
 *
 * @throws HttpError 413, 400 if it is cut off or not UTF-8, or 500 if it was read before.
 */
export async function readUpload(request: Request): Promise<string> {
  if (request.bodyUsed) throw bodyUsed();
  const bytes = await readBytes(request);
  // A body parser that ran before leaves no bytes, and nothing else shows that it did.
  if (bytes.byteLength === 0 && Number(request.headers.get("Content-Length")) > 0) throw bodyUsed();
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw new HttpError({ status: 400, code: "invalid_json", message: "The body is not UTF-8." });
  }
}

/**
 * How many bytes a request's body may have. A message of 1000 characters needs 12 000 if each is
 * written as two JSON escapes.
 */
export const MAX_UPLOAD_BYTES: number = 16 * 1024;

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

export function tooLarge(): HttpError {
  return new HttpError({
    status: 413,
    code: "too_large",
    message: `A message's JSON has at most ${MAX_UPLOAD_BYTES} bytes.`,
  });
}

function bodyUsed(): HttpError {
  return new HttpError({
    status: 500,
    code: "body_used",
    message:
      "The request's body was read before. Mount the handler before anything that parses bodies, such as express.json(); let authenticate read request.clone().",
  });
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const length = request.headers.get("Content-Length");
  // Most requests have a length, and then arrayBuffer() is faster than a stream.
  if (length !== null && Number(length) <= MAX_UPLOAD_BYTES) {
    const bytes = new Uint8Array(await request.arrayBuffer().catch(usedOrCutOff));
    if (bytes.byteLength > MAX_UPLOAD_BYTES) throw tooLarge();
    return bytes;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(cutOff);
    if (done) return join(chunks, size);
    size += value.byteLength;
    if (size > MAX_UPLOAD_BYTES) {
      // Without waiting, because the response does not depend on it.
      reader.cancel().catch(() => {});
      throw tooLarge();
    }
    chunks.push(value);
  }
}

/** A body that was read before rejects with a TypeError (Fetch, 5.3); a broken connection does not. */
function usedOrCutOff(error: unknown): never {
  if (error instanceof TypeError) throw bodyUsed();
  return cutOff();
}

function cutOff(): never {
  throw new HttpError({ status: 400, code: "cut_off", message: "The body was cut off." });
}

/** Joins chunks; most messages have only one. */
function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

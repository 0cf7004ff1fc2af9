import { Refusal } from "./Refusal.ts";

/**
 * Reads a request's body as UTF-8 text, and no more of it than a message can need.
 *
 * @throws Refusal 413, or 400 when it is cut off or not UTF-8, or 500 when it was read before.
 */
export async function readUpload(request: Request): Promise<string> {
  if (request.bodyUsed) throw bodyUsed();
  const bytes = await readBytes(request);
  // Where a body parser has been before, its bytes are gone and nothing else shows it.
  if (bytes.byteLength === 0 && Number(request.headers.get("Content-Length")) > 0) throw bodyUsed();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal({ status: 400, code: "invalid_json", message: "The body is not UTF-8." });
  }
}

/**
 * The most a request's body may have, in bytes. A message of 1000 characters needs 12 000 where
 * each is written as two JSON escapes.
 */
export const MAX_UPLOAD_BYTES: number = 16 * 1024;

export function tooLarge(): Refusal {
  return new Refusal({
    status: 413,
    code: "too_large",
    message: `A message's JSON has at most ${MAX_UPLOAD_BYTES} bytes.`,
  });
}

function bodyUsed(): Refusal {
  return new Refusal({
    status: 500,
    code: "body_used",
    message:
      "The request's body was read before. Mount the handler before anything that parses bodies, such as express.json(); let authenticate read request.clone().",
  });
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const length = request.headers.get("Content-Length");
  // Most say how long they are, and then servers have a shorter way than a stream.
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
      // Not waited for: the answer does not depend on how the rest is got rid of.
      reader.cancel().catch(() => {});
      throw tooLarge();
    }
    chunks.push(value);
  }
}

/** A body that was read before rejects with a TypeError (Fetch, 5.3), a broken connection does not. */
function usedOrCutOff(error: unknown): never {
  if (error instanceof TypeError) throw bodyUsed();
  return cutOff();
}

function cutOff(): never {
  throw new Refusal({ status: 400, code: "cut_off", message: "The body was cut off." });
}

/** Most messages come in one piece. */
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

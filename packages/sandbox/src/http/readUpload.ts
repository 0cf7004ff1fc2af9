/** Reads a request's body as text, up to `maximumBytes`. */
export async function readUpload(request: Request, maximumBytes: number): Promise<Upload> {
  if (Number(request.headers.get("Content-Length")) > maximumBytes) return { refusal: 413 };
  try {
    // Firefox has no `Request.body`; there the whole body is in memory.
    const text = request.body ? await readStream(request.body, maximumBytes) : await request.text();
    if (text === undefined || text.length > maximumBytes) return { refusal: 413 };
    return { text };
  } catch {
    // The client left before the end of the body.
    return { refusal: 400 };
  }
}

export type Upload = { text: string } | { refusal: 400 | 413 };

async function readStream(
  stream: ReadableStream<Uint8Array>,
  maximumBytes: number,
): Promise<string | undefined> {
  // Never cancelled, because in Node that would cut the connection before the client reads the 413.
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maximumBytes) return undefined;
    text += decoder.decode(value, { stream: true });
  }
}

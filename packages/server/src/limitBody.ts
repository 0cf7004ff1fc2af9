/** An answer whose body breaks off, as a failed connection does, where it goes beyond `maxBytes`. */
export function limitBody(response: Response, maxBytes: number): Response {
  const { body, status, headers } = response;
  // A redirect that a browser hides has status 0, which no Response can be made with.
  if (body === null || status < 200 || isKnownToFit(headers, maxBytes)) return response;
  let size = 0;
  const limited = body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength;
        if (size > maxBytes) controller.error(new TypeError("The answer is too large."));
        else controller.enqueue(chunk);
      },
    }),
  );
  return new Response(limited, { status, headers });
}

/** Most say how long they are, and no more than that is read. What is packed may be longer. */
function isKnownToFit(headers: Headers, maxBytes: number): boolean {
  const length = headers.get("Content-Length");
  return length !== null && !headers.has("Content-Encoding") && Number(length) <= maxBytes;
}

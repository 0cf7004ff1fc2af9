/** Returns the response with a body that fails, as a broken connection does, beyond `maxBytes`. */
export function limitBody(response: Response, maxBytes: number): Response {
  const { status, headers } = response;
  // Before anything looks at the body, because some responses only then create a stream.
  if (isKnownToFit(headers, maxBytes)) return response;
  const { body } = response;
  // A redirect that a browser hides has status 0, which no Response can be made with.
  if (body === null || status < 200) return response;
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

/** Whether the length is known and fits. A compressed body may be longer than its length says. */
function isKnownToFit(headers: Headers, maxBytes: number): boolean {
  const length = headers.get("Content-Length");
  return length !== null && !headers.has("Content-Encoding") && Number(length) <= maxBytes;
}

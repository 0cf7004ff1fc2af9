import { corsHeaders } from "./corsHeaders.ts";

/** Adds the headers that every answer has, whatever it says. */
export function finishAnswer(
  response: Response,
  request: Request,
  allowedOrigins: ReadonlySet<string>,
): Response {
  const { headers } = response;
  // Without a body, as in the answer to a preflight, there is no type to name.
  if (response.status !== 204) headers.set("Content-Type", "application/json");
  headers.set("Cache-Control", "no-store");
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Vary", "Origin");
  for (const [name, value] of corsHeaders(request, allowedOrigins)) headers.set(name, value);
  return response;
}

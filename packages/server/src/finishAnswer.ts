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
  for (const [name, value] of SECURITY_HEADERS) headers.set(name, value);
  headers.set("Vary", "Origin");
  for (const [name, value] of corsHeaders(request, allowedOrigins)) headers.set(name, value);
  return response;
}

/** An answer is data for a script: no browser may show, frame, guess at or name it. */
const SECURITY_HEADERS = [
  ["X-Content-Type-Options", "nosniff"],
  ["Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Referrer-Policy", "no-referrer"],
  ["X-Frame-Options", "DENY"],
] as const;

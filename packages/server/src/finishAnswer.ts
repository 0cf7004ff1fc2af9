import { corsHeaders } from "./corsHeaders.ts";

/** Makes the response of an answer, with the headers that every answer has, whatever it says. */
export function finishAnswer(
  { status, body, headers }: Answer,
  request: Request,
  allowedOrigins: ReadonlySet<string>,
): Response {
  // At once and of plain parts: a response whose headers are changed afterwards costs servers more.
  return new Response(body, {
    status,
    headers: {
      ...headers,
      ...SECURITY_HEADERS,
      // Without a body, as in the answer to a preflight, there is no type to name.
      ...(body !== null && { "Content-Type": "application/json" }),
      "Cache-Control": "no-store",
      Vary: "Origin",
      ...corsHeaders(request, allowedOrigins),
    },
  });
}

/** What an answer says, before it is finished. */
export interface Answer {
  status: number;
  /** JSON. */
  body: string | null;
  headers: Readonly<Record<string, string>>;
}

/** An answer is data for a script: no browser may show, frame, guess at or name it. */
const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Frame-Options": "DENY",
} as const;

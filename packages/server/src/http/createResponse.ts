import { corsHeaders } from "./corsHeaders.ts";

/** Creates a response with the headers that every response has. */
export function createResponse(
  { status, body, headers }: ResponseParts,
  request: Pick<Request, "headers">,
  { allowedOrigins, requestId }: { allowedOrigins: ReadonlySet<string>; requestId: string },
): Response {
  // All headers at once: a response whose headers change afterwards costs servers more.
  return new Response(body, {
    status,
    headers: {
      ...headers,
      ...SECURITY_HEADERS,
      // A response without a body, as to a preflight, has no type.
      ...(body !== null && { "Content-Type": "application/json" }),
      "Cache-Control": "no-store",
      Vary: "Origin",
      "X-Request-Id": requestId,
      ...corsHeaders(request, allowedOrigins),
    },
  });
}

/** The parts of a response that depend on the request. */
export interface ResponseParts {
  status: number;
  /** JSON. */
  body: string | null;
  headers: Readonly<Record<string, string>>;
}

/** A response is data for a script: no browser may display, frame, sniff or link it. */
const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Frame-Options": "DENY",
} as const;

import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** The security headers of every answer. Photos may come from `imageOrigin` too. */
export function pageHeaders(policy: PagePolicy, imageOrigin: string): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", imageOrigin],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      ...(policy === "vite" && VITE_NEEDS),
    },
    xFrameOptions: "DENY",
    // Order ids are in the address, and are nobody else's business.
    referrerPolicy: "same-origin",
    // The demo is served over plain HTTP, where it means nothing.
    strictTransportSecurity: false,
  });
}

/** What may run in the page: its own files alone, or what Vite adds while the demo is worked on. */
export type PagePolicy = "strict" | "vite";

/** Vite's inline script for fast refresh, its style elements, and its socket for updates. */
const VITE_NEEDS = {
  scriptSrc: ["'self'", "'unsafe-inline'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  connectSrc: ["'self'", "ws:"],
};

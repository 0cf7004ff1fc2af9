import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** The security headers of every response. Photos may also come from `imageOrigin`. */
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
    // Addresses contain order ids, which other sites must not get.
    referrerPolicy: "same-origin",
    // The demo is served over plain HTTP, where this header has no effect.
    strictTransportSecurity: false,
  });
}

/** The sources that the page may load: its own files, and during development those of Vite. */
export type PagePolicy = "strict" | "vite";

/** Allows Vite's inline script for fast refresh, its style elements and its socket for updates. */
const VITE_NEEDS = {
  scriptSrc: ["'self'", "'unsafe-inline'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  connectSrc: ["'self'", "ws:"],
};

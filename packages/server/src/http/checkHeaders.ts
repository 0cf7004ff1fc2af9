import { isIdempotencyKey } from "@shopper-chat/client";
import { HttpError } from "./HttpError.ts";
import { MAX_UPLOAD_BYTES, tooLarge } from "./readUpload.ts";

/**
 * Checks the headers of a message, and returns its idempotency key, or null.
 *
 * @throws HttpError 415, 400 or 413.
 */
export function checkHeaders(headers: Headers): string | null {
  const mediaType = headers.get("Content-Type")?.split(";", 1)[0]?.trim().toLowerCase();
  // Also makes browsers send a preflight before they send anything from another origin.
  if (mediaType !== "application/json") {
    throw new HttpError({
      status: 415,
      code: "unsupported_media_type",
      message: "Send the message with Content-Type: application/json.",
    });
  }
  const idempotencyKey = parseIdempotencyKey(headers);
  if (idempotencyKey === null && headers.has("Idempotency-Key")) {
    throw new HttpError({
      status: 400,
      code: "invalid_idempotency_key",
      message: "Idempotency-Key must be 16 to 128 letters, digits, _ or -.",
    });
  }
  if (Number(headers.get("Content-Length")) > MAX_UPLOAD_BYTES) throw tooLarge();
  return idempotencyKey;
}

/** Returns the idempotency key of a request, or null if there is none or it is not valid. */
export function parseIdempotencyKey(headers: Headers): string | null {
  // The Internet draft has it in quotes, as a structured field; most clients send it bare.
  const key = headers.get("Idempotency-Key")?.replace(/^"(.*)"$/, "$1") ?? null;
  return key !== null && isIdempotencyKey(key) ? key : null;
}

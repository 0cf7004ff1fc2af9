import { isIdempotencyKey } from "@shopper-chat/client";
import { Refusal } from "./Refusal.ts";
import { MAX_UPLOAD_BYTES, tooLarge } from "./readUpload.ts";

/**
 * Refuses what its headers alone show to be no message; gives its idempotency key, or null.
 *
 * @throws Refusal 415, 400 or 413.
 */
export function checkHeaders(headers: Headers): string | null {
  const mediaType = headers.get("Content-Type")?.split(";", 1)[0]?.trim().toLowerCase();
  // Also what makes a browser ask first before it sends anything from another origin.
  if (mediaType !== "application/json") {
    throw new Refusal({
      status: 415,
      code: "unsupported_media_type",
      message: "Send the message with Content-Type: application/json.",
    });
  }
  // The Internet draft has it in quotes, as a structured field; most send it bare.
  const idempotencyKey = headers.get("Idempotency-Key")?.replace(/^"(.*)"$/, "$1") ?? null;
  if (idempotencyKey !== null && !isIdempotencyKey(idempotencyKey)) {
    throw new Refusal({
      status: 400,
      code: "invalid_idempotency_key",
      message: "Idempotency-Key must be 16 to 128 letters, digits, _ or -.",
    });
  }
  if (Number(headers.get("Content-Length")) > MAX_UPLOAD_BYTES) throw tooLarge();
  return idempotencyKey;
}

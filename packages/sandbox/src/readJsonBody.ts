import { parseJson } from "./parseJson.ts";

/** Parses a request's body. Returns `undefined` when its content type or its text is not JSON. */
export function readJsonBody(
  contentType: string | null | undefined,
  text: string,
): { value: unknown } | undefined {
  const mediaType = contentType?.split(";", 1)[0]?.trim().toLowerCase();
  return mediaType === "application/json" ? parseJson(text) : undefined;
}

import { parseJson } from "./parseJson.ts";

/** Parses a request's body that says it is JSON; undefined when it does not say so or is not. */
export function readJsonBody(
  contentType: string | null | undefined,
  text: string,
): { value: unknown } | undefined {
  const mediaType = contentType?.split(";", 1)[0]?.trim().toLowerCase();
  return mediaType === "application/json" ? parseJson(text) : undefined;
}

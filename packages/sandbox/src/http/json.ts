/** Parses JSON without throwing. Returns `undefined` when the text is not JSON. */
export function parseJson(text: string): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}

/** Whether a parsed JSON value is an object, and not an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object whose fields have not been validated. */
export type JsonObject = { readonly [name: string]: unknown };

/** Parses a request's body. Returns `undefined` when its content type or its text is not JSON. */
export function readJsonBody(
  contentType: string | null | undefined,
  text: string,
): { value: unknown } | undefined {
  const mediaType = contentType?.split(";", 1)[0]?.trim().toLowerCase();
  return mediaType === "application/json" ? parseJson(text) : undefined;
}

/** Tells whether a parsed JSON value is an object, and not an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The fields are unknown until each has been looked at. */
export type JsonObject = { readonly [name: string]: unknown };

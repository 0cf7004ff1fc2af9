/** Whether a parsed JSON value is an object, and not an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object whose fields have not been validated. */
export type JsonObject = { readonly [name: string]: unknown };

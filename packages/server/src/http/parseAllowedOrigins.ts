/**
 * Returns the origins of `allowedOrigins` as browsers write them in `Origin`.
 *
 * @throws TypeError if an entry is not the origin of a web page.
 */
export function parseAllowedOrigins(allowedOrigins: readonly string[] = []): ReadonlySet<string> {
  if (!Array.isArray(allowedOrigins)) throw notAnOrigin("allowedOrigins");
  return new Set(
    allowedOrigins.map((entry: unknown, index) => {
      const origin = toOrigin(entry);
      if (origin === undefined) throw notAnOrigin(`allowedOrigins[${index}]`);
      return origin;
    }),
  );
}

/**
 * Returns the origin of `publicOrigin` as browsers write it.
 *
 * @throws TypeError if it is not the origin of a web page.
 */
export function parsePublicOrigin(publicOrigin: string | undefined): string | undefined {
  if (publicOrigin === undefined) return undefined;
  const origin = toOrigin(publicOrigin);
  if (origin === undefined) throw notAnOrigin("publicOrigin");
  return origin;
}

function toOrigin(entry: unknown): string | undefined {
  if (typeof entry !== "string" || !URL.canParse(entry)) return undefined;
  const { protocol, href, origin } = new URL(entry);
  return /^https?:$/.test(protocol) && href === `${origin}/` ? origin : undefined;
}

function notAnOrigin(name: string): TypeError {
  const what = name === "allowedOrigins" ? "a list of origins" : "an origin";
  return new TypeError(
    `Shopper Chat: ${name} must be ${what} like "https://shop.example": http(s), host and port alone, without a path. "*" and "null" would let any website write to shoppers.`,
  );
}

/** Keeps the access tokens a sandbox has given out, each for one customer and a limited time. */
export function createAccessTokens({ now, lifetimeSeconds }: AccessTokenOptions): AccessTokens {
  const issued = new Map<string, { customerId: string; expiresAt: number }>();
  return {
    issue(customerId) {
      const token = randomToken();
      const createdAt = now().getTime();
      issued.set(token, { customerId, expiresAt: createdAt + lifetimeSeconds * 1000 });
      for (const oldest of issued.keys()) {
        if (issued.size <= MAXIMUM_TOKENS) break;
        issued.delete(oldest);
      }
      return { token, createdAtSeconds: Math.floor(createdAt / 1000), lifetimeSeconds };
    },
    check(authorization) {
      const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
      const found = token === undefined ? undefined : issued.get(token);
      if (found === undefined) return { refusal: "invalid" };
      if (now().getTime() >= found.expiresAt) return { refusal: "expired" };
      return { customerId: found.customerId };
    },
  };
}

export interface AccessTokenOptions {
  now: () => Date;
  lifetimeSeconds: number;
}

export interface AccessTokens {
  issue: (customerId: string) => IssuedToken;
  /** Reads an `Authorization` header and finds the customer it speaks for. */
  check: (authorization: string | undefined) => TokenCheck;
}

interface IssuedToken {
  token: string;
  /** Epoch seconds. */
  createdAtSeconds: number;
  lifetimeSeconds: number;
}

type TokenCheck = { customerId: string } | { refusal: "invalid" | "expired" };

// A server left running forgets the oldest; no development day needs more.
const MAXIMUM_TOKENS = 10_000;

// Not randomUUID: browsers have that on secure pages only.
function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Stores the access tokens that a sandbox has issued, each for one customer and a limited time. */
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
  /** Finds the customer of an `Authorization` header. */
  check: (authorization: string | undefined) => TokenCheck;
}

interface IssuedToken {
  token: string;
  /** In seconds since the epoch. */
  createdAtSeconds: number;
  lifetimeSeconds: number;
}

type TokenCheck = { customerId: string } | { refusal: "invalid" | "expired" };

// The oldest tokens are dropped, so that a server left running doesn't grow.
const MAXIMUM_TOKENS = 10_000;

// Not `randomUUID`, which browsers only have in secure contexts.
function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

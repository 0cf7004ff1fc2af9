import { generateSignedCookie } from "hono/cookie";
import { parseSigned } from "hono/utils/cookie";
import { type DemoCustomer, demoCustomers } from "./demoCustomers.ts";

/** Makes the demo's sessions: a signed cookie that names a customer, or nobody. */
export function createSessions(secret: string): Sessions {
  return {
    async read({ headers }) {
      const cookies = await parseSigned(headers.get("Cookie") ?? "", secret, NAME);
      const key = cookies[NAME];
      if (key === SIGNED_OUT) return "signed-out";
      return demoCustomers.find((customer) => customer.key === key);
    },
    cookieFor: (customer) =>
      generateSignedCookie(NAME, customer?.key ?? SIGNED_OUT, secret, {
        path: "/",
        httpOnly: true,
        sameSite: "Lax",
        // Not `secure`: the demo is served over plain HTTP, where Safari would drop it.
      }),
  };
}

export interface Sessions {
  /**
   * Whose request it is. Signing out leaves a cookie that says so, or the next page would sign the
   * first customer in again. Undefined without a cookie, and for one that the demo has not signed.
   */
  read: (request: Request) => Promise<DemoCustomer | "signed-out" | undefined>;
  /** A `Set-Cookie` that signs a customer in, or with null everybody out. */
  cookieFor: (customer: DemoCustomer | null) => Promise<string>;
}

// All ports of a host share its cookies, so the name is the demo's own.
const NAME = "pennyfold_session";
const SIGNED_OUT = "nobody";

import { generateSignedCookie } from "hono/cookie";
import { parseSigned } from "hono/utils/cookie";
import { type DemoCustomer, demoCustomers } from "./demoCustomers.ts";

/** Creates the demo's sessions: a signed cookie with a customer, or with nobody. */
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
        // Not `secure`, because Safari would drop the cookie over plain HTTP, which the demo uses.
      }),
  };
}

export interface Sessions {
  /**
   * Returns the customer of a request. Signing out leaves a cookie for nobody, because without a cookie
   * the next page would sign the first customer in. Undefined without a cookie or with a forged one.
   */
  read: (request: Request) => Promise<DemoCustomer | "signed-out" | undefined>;
  /** Returns a `Set-Cookie` that signs a customer in, or with null signs everybody out. */
  cookieFor: (customer: DemoCustomer | null) => Promise<string>;
}

// All ports of a host name share cookies, so the cookie has a name that nobody else uses.
const NAME = "pennyfold_session";
const SIGNED_OUT = "nobody";

import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Sessions } from "./createSessions.ts";
import { type DemoCustomer, demoCustomers } from "./demoCustomers.ts";
import { isSameOrigin } from "./isSameOrigin.ts";

/** The API that returns who is signed in, signs another customer in, or signs everybody out. */
export function createSessionApi(sessions: Sessions): Hono {
  const app = new Hono();
  app.get("/", async (c) => {
    const customer = await sessions.read(c.req.raw);
    return c.json({
      customer: typeof customer === "object" ? { name: customer.name } : null,
      customers: demoCustomers.map(({ key, name }) => ({ key, name })),
    });
  });
  app.post("/", bodyLimit({ maxSize: 1024 }), async (c) => {
    if (!isSameOrigin(c.req.raw)) return c.json({ error: "Another site's page asked." }, 403);
    const customer = parseChoice(await c.req.text());
    if (customer === undefined) {
      return c.json({ error: 'Send {"customer":"<key>"}, or null to sign out.' }, 400);
    }
    c.header("Set-Cookie", await sessions.cookieFor(customer));
    return c.body(null, 204);
  });
  return app;
}

/** The requested customer, null for nobody, undefined for an invalid request. */
function parseChoice(text: string): DemoCustomer | null | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof json !== "object" || json === null || !("customer" in json)) return undefined;
  const { customer: wanted } = json;
  return wanted === null ? null : demoCustomers.find(({ key }) => key === wanted);
}

import { Hono } from "hono";
import type { Sandbox } from "./createSandbox.ts";
import { isFromWebsite } from "./isFromWebsite.ts";

/** Makes the endpoints with which to look inside a sandbox. Connect has nothing like them. */
export function createInspectionRoutes({ requests, messages, reset }: Inspected): Hono {
  const routes = new Hono();
  routes.use(async (c, next) => {
    if (isFromWebsite(c.req.raw)) return c.text("The sandbox does not answer websites.\n", 403);
    await next();
    c.header("Cache-Control", "no-store");
    c.header("X-Content-Type-Options", "nosniff");
    return undefined;
  });
  routes.get("/requests", (c) => c.json(requests()));
  routes.get("/messages", (c) => c.json(messages()));
  routes.post("/reset", (c) => {
    reset();
    return c.body(null, 204);
  });
  return routes;
}

export type Inspected = Pick<Sandbox, "requests" | "messages" | "reset">;

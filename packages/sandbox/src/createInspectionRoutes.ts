import { Hono } from "hono";
import type { Sandbox } from "./createSandbox.ts";
import type { ShopperMessage } from "./createShopperLog.ts";
import { isFromWebsite } from "./isFromWebsite.ts";
import { parseJson } from "./parseJson.ts";
import { readUpload } from "./readUpload.ts";

/** Makes the endpoints with which to look inside a sandbox and to speak as a shopper. Connect has nothing like them. */
export function createInspectionRoutes(inspected: Inspected): Hono {
  const { requests, messages, shopperSays, reset } = inspected;
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
  routes.post("/orders/:order_id/shopper-says", async (c) => {
    const upload = await readUpload(c.req.raw, MAXIMUM_UPLOAD_BYTES);
    if ("refusal" in upload) return c.body(null, upload.refusal);
    try {
      return c.json(shopperSays(c.req.param("order_id"), parseJson(upload.text)?.value), 201);
    } catch (error) {
      if (error instanceof RangeError) return c.text(`${error.message}\n`, 404);
      if (error instanceof TypeError) return c.text(`${error.message}\n`, 400);
      throw error;
    }
  });
  routes.post("/reset", (c) => {
    reset();
    return c.body(null, 204);
  });
  return routes;
}

export interface Inspected extends Pick<Sandbox, "requests" | "messages" | "reset"> {
  /** As in `Sandbox`; whether it is a saying is looked at there. */
  shopperSays: (orderId: string, saying: unknown) => ShopperMessage;
}

// Room for what a tester may want to see a page bear.
const MAXIMUM_UPLOAD_BYTES = 1_000_000;

import { Hono } from "hono";
import { isFromWebsite } from "../http/isFromWebsite.ts";
import { parseJson } from "../http/json.ts";
import { readUpload } from "../http/readUpload.ts";
import type { Sandbox } from "../Sandbox.ts";
import type { ShopperMessage } from "../shopper/createShopperLog.ts";

/** Creates the endpoints that inspect a sandbox and send messages as a shopper. Connect has none. */
export function createInspectionRoutes(inspected: Inspected): Hono {
  const { requests, messages, shopperSays, reset } = inspected;
  const routes = new Hono();
  routes.use(async (c, next) => {
    if (isFromWebsite(c.req.raw)) return c.text("The sandbox refuses requests of websites.\n", 403);
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
  /** The same as in `Sandbox`, which validates the input. */
  shopperSays: (orderId: string, input: unknown) => ShopperMessage;
}

// More than a page has to display, so that testers can try it.
const MAXIMUM_UPLOAD_BYTES = 1_000_000;

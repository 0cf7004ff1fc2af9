import { describe, expect, it } from "vitest";
import { createRequestLog } from "./createRequestLog.ts";

const path = "/v2/post_checkout/chat/shopping/messages";

describe("the log of received requests", () => {
  it("keeps the newest requests when paths and bodies have too many characters", () => {
    const log = createRequestLog({ items: 10, characters: 2 * path.length + 2 });
    for (const text of ["1", "2", "3"]) log.add({ method: "POST", path, text, receivedAt: "" });
    expect(log.requests().map(({ body }) => body)).toEqual([2, 3]);
  });

  it("lists a request that has no response yet", () => {
    const log = createRequestLog();
    const entry = log.add({ method: "POST", path, text: "", receivedAt: "" });
    expect(log.requests()).toMatchObject([{ status: null }]);
    entry.answered(200);
    expect(log.requests()).toMatchObject([{ status: 200 }]);
  });
});

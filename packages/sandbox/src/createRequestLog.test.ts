import { describe, expect, it } from "vitest";
import { createRequestLog } from "./createRequestLog.ts";

const path = "/v2/post_checkout/chat/shopping/messages";

function filled(limits: { requests: number; characters: number }, texts: readonly string[]) {
  const log = createRequestLog(limits);
  for (const text of texts) log.add({ method: "POST", path, text, receivedAt: "" });
  return log;
}

describe("the log of received requests", () => {
  it("keeps the newest when there are too many", () => {
    const log = filled({ requests: 2, characters: 10_000 }, ["1", "2", "3"]);
    expect(log.requests().map(({ body }) => body)).toEqual([2, 3]);
  });

  it("keeps the newest when they are too large together", () => {
    const log = filled({ requests: 10, characters: 2 * path.length + 2 }, ["1", "2", "3"]);
    expect(log.requests().map(({ body }) => body)).toEqual([2, 3]);
  });

  it("has room again once it was cleared", () => {
    const log = filled({ requests: 10, characters: path.length + 1 }, ["1"]);
    log.clear();
    log.add({ method: "POST", path, text: "2", receivedAt: "" });
    expect(log.requests().map(({ body }) => body)).toEqual([2]);
  });

  it("shows a request that has no answer yet", () => {
    const log = createRequestLog();
    const entry = log.add({ method: "POST", path, text: "", receivedAt: "" });
    expect(log.requests()).toMatchObject([{ status: null }]);
    entry.answered(200);
    expect(log.requests()).toMatchObject([{ status: 200 }]);
  });
});

import { describe, expect, it } from "vitest";
import { createTabSandbox } from "../testing/createTabSandbox.ts";
import { getConnection } from "./getConnection.ts";

describe("getConnection", () => {
  it.each([
    ["drops-before", "cut"],
    ["drops-after", "cut"],
    ["delivers-late", "cut"],
    ["silent", "silent"],
  ])(
    "returns for the order %s that the connection is %s, with a network error as the response",
    async (orderId, connection) => {
      const { sandbox, chatRequest } = createTabSandbox();
      const response = await sandbox.fetch(await chatRequest(orderId));
      sandbox.close();
      expect(getConnection(response)).toBe(connection);
      expect(response).toMatchObject({ type: "error", status: 0, ok: false, body: null });
    },
  );

  it.each(["shopping", "chat-disabled", "server-error"])(
    "returns for the order %s that the request is answered",
    async (orderId) => {
      const { sandbox, chatRequest } = createTabSandbox();
      expect(getConnection(await sandbox.fetch(await chatRequest(orderId)))).toBe("answered");
    },
  );

  it("returns that a request is answered for any other response", () => {
    expect(getConnection(new Response("Hello"))).toBe("answered");
  });
});

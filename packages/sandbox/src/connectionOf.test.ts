import { describe, expect, it } from "vitest";
import { connectionOf } from "./connectionOf.ts";
import { createTabSandbox } from "./createTabSandbox.ts";

describe("the connection of a response", () => {
  it.each([
    ["drops-before", "cut"],
    ["drops-after", "cut"],
    ["delivers-late", "cut"],
    ["silent", "silent"],
  ])("of the order %s is to be %s, and the response is no answer", async (orderId, connection) => {
    const { sandbox, chatRequest } = createTabSandbox();
    const response = await sandbox.fetch(await chatRequest(orderId));
    sandbox.close();
    expect(connectionOf(response)).toBe(connection);
    expect(response).toMatchObject({ type: "error", status: 0, ok: false, body: null });
  });

  it.each(["shopping", "chat-disabled", "server-error"])(
    "of the order %s is answered",
    async (orderId) => {
      const { sandbox, chatRequest } = createTabSandbox();
      expect(connectionOf(await sandbox.fetch(await chatRequest(orderId)))).toBe("answered");
    },
  );

  it("of anyone else's response is answered", () => {
    expect(connectionOf(new Response("Hello"))).toBe("answered");
  });
});

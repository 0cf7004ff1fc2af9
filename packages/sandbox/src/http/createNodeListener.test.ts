import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startTestSandbox } from "../testing/startTestSandbox.ts";
import { createNodeListener } from "./createNodeListener.ts";
import { withoutResponse } from "./getConnection.ts";

describe("over HTTP", () => {
  it.each([
    ["drops-before", []],
    ["drops-after", [{ orderId: "drops-after", body: "Hello" }]],
    ["delivers-late", []],
  ])("the order %s cuts the connection", async (orderId, delivered) => {
    const { send, sandbox } = await startTestSandbox();
    await expect(send({ orderId })).rejects.toBeInstanceOf(TypeError);
    expect(sandbox.messages()).toMatchObject(delivered);
    expect(sandbox.requests().at(-1)).toMatchObject({ status: null });
  });

  it("the order delivers-late delivers the message later", async () => {
    const { send, sandbox } = await startTestSandbox({ lateMs: 20 });
    await expect(send({ orderId: "delivers-late" })).rejects.toBeInstanceOf(TypeError);
    await vi.waitFor(() => expect(sandbox.messages()).toMatchObject([{ body: "Hello" }]));
  });

  it("the order silent never responds and never delivers, until the sandbox closes", async () => {
    const { send, sandbox, close } = await startTestSandbox();
    let isSettled = false;
    const response = send({ orderId: "silent" }).finally(() => {
      isSettled = true;
    });
    await vi.waitFor(() => expect(sandbox.requests()).toHaveLength(2));
    await send();
    expect(isSettled).toBe(false);
    await Promise.all([expect(response).rejects.toBeInstanceOf(TypeError), close()]);
    expect(sandbox.requests()[1]).toMatchObject({ status: null });
    expect(sandbox.messages()).toMatchObject([{ orderId: "shopping" }]);
  });
});

describe("the listener", () => {
  it("resets a cut connection without sending a byte", async () => {
    const { client } = await request(async () => withoutResponse("cut"));
    const bytes = await readUntilClosed(client);
    expect(bytes).toEqual({ text: "", error: "ECONNRESET" });
  });

  it("releases a silent connection when the client leaves", async () => {
    const { server, client, received } = await request(async () => withoutResponse("silent"));
    await received;
    expect(await connectionsOf(server)).toBe(1);
    client.destroy();
    await vi.waitFor(async () => expect(await connectionsOf(server)).toBe(0));
  });
});

async function request(fetch: () => Promise<Response>) {
  let hasReceived = () => {};
  const received = new Promise<void>((resolve) => {
    hasReceived = resolve;
  });
  const listener = createNodeListener({
    fetch() {
      hasReceived();
      return fetch();
    },
  });
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const client = connect(port, "127.0.0.1");
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  client.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  return { server, client, received };
}

async function readUntilClosed(client: ReturnType<typeof connect>) {
  let text = "";
  let error: unknown;
  client.on("data", (chunk) => {
    text += String(chunk);
  });
  client.on("error", (reason) => {
    error = "code" in reason ? reason.code : reason;
  });
  await new Promise((resolve) => client.once("close", resolve));
  return { text, error };
}

function connectionsOf(server: Server): Promise<number> {
  return promisify(server.getConnections.bind(server))();
}

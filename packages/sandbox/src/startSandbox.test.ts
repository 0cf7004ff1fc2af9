import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startSandbox } from "./startSandbox.ts";
import { startTestSandbox } from "./testing/startTestSandbox.ts";

describe("a running sandbox", () => {
  it("starts on a free port of 127.0.0.1", async () => {
    const { url, port, close } = await startSandbox({ port: 0 });
    onTestFinished(close);
    expect(port).toBeGreaterThan(0);
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(`${url}/sandbox/requests`)).status).toBe(200);
  });

  it("gives the process that started it the received requests", async () => {
    const { url, sandbox, close } = await startSandbox({ port: 0 });
    onTestFinished(close);
    await fetch(`${url}/v2/oauth/token`, { method: "POST" });
    expect(sandbox.requests()).toMatchObject([{ path: "/v2/oauth/token", status: 400 }]);
    sandbox.reset();
    expect(sandbox.requests()).toEqual([]);
  });

  it("says which port is in use and how to choose another", async () => {
    const { port, close } = await startSandbox({ port: 0 });
    onTestFinished(close);
    const second = startSandbox({ port });
    await expect(second).rejects.toThrow(new RegExp(`Port ${port} .* in use.*SANDBOX_PORT`));
  });

  it("refuses to start on an invalid port", async () => {
    await expect(startSandbox({ port: 70_000 })).rejects.toBeInstanceOf(RangeError);
  });

  it("closes while a request is still in flight", async () => {
    const { port, close } = await startSandbox({ port: 0 });
    const socket = connect(port, "127.0.0.1");
    onTestFinished(() => {
      socket.destroy();
    });
    const head = ["POST /v2/oauth/token HTTP/1.1", `Host: 127.0.0.1:${port}`, "Content-Length: 5"];
    socket.write([...head, "Expect: 100-continue", "", ""].join("\r\n"));
    await once(socket, "data");
    const cut = once(socket, "close");
    await expect(close()).resolves.toBeUndefined();
    await cut;
  });

  it("drops late deliveries when it closes", async () => {
    const { send, sandbox, tokenFor, close } = await startTestSandbox({ lateMs: 50 });
    const token = await tokenFor("customer-1");
    const sent = send({ orderId: "delivers-late~1", token });
    await expect(sent).rejects.toBeInstanceOf(TypeError);
    await close();
    // A second sandbox, in this process, shows when the delivery of the first is overdue.
    const path = "/v2/post_checkout/chat/delivers-late~2/messages";
    const second = new Request(`https://connect.example${path}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: '{"body":"Hello"}',
    });
    await sandbox.fetch(second);
    await vi.waitFor(() => expect(sandbox.messages()).not.toEqual([]));
    expect(sandbox.messages()).toMatchObject([{ orderId: "delivers-late~2" }]);
  });

  it("doesn't respond after it is closed, and may be closed again", async () => {
    const { url, close } = await startSandbox({ port: 0 });
    expect((await fetch(`${url}/sandbox/requests`)).status).toBe(200);
    await close();
    await close();
    await expect(fetch(`${url}/sandbox/requests`)).rejects.toBeInstanceOf(TypeError);
  });
});

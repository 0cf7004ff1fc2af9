import { connect } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import {
  bearer,
  runGateway,
  runWithSandbox,
  SECRET,
  send,
  signToken,
} from "./testing/runGateway.ts";

/** Half of a message. */
function stalled(token: string): string {
  return [
    "POST /shopper-chat/v2/post_checkout/chat/shopping/messages HTTP/1.1",
    "Host: 127.0.0.1",
    "Content-Type: application/json",
    "Content-Length: 100",
    `Authorization: Bearer ${token}`,
    "",
    '{"body":"Ripe',
  ].join("\r\n");
}

// Each test starts a process.
describe("the gateway's process", { timeout: 90_000 }, () => {
  it("lists everything that is missing, and does not start", async () => {
    const { exit, errors } = runGateway({ CONNECT_CLIENT_ID: "client" });
    expect(await exit).toBe(1);
    expect(await errors).toContain("CONNECT_BASE_URL is missing");
    expect(await errors).toContain("SESSION_JWKS_URL or SESSION_JWT_SECRET is missing");
    expect(await errors).not.toContain("CONNECT_CLIENT_ID is missing");
  });

  it("sends a message and logs nothing personal", async () => {
    const { url, sandbox, lines } = await runWithSandbox();
    const token = await signToken();
    expect((await send(url, bearer(token))).status).toBe(200);
    expect(sandbox.messages()).toMatchObject([{ body: "Words to look for" }]);
    await vi.waitFor(() =>
      expect(lines()).toContainEqual(expect.objectContaining({ event: "sent" })),
    );
    const log = JSON.stringify(lines());
    for (const found of ["Words", "customer-1", token, SECRET, "sandbox-secret"]) {
      expect(log).not.toContain(found);
    }
  });

  it("serves on while it drains, finishes the message in flight, and ends", async () => {
    const { errors, exit, kill, lines, sandbox, url } = await runWithSandbox({
      slowMs: 500,
      DRAIN_MS: 1500,
    });
    const healthy = await fetch(`${url}/healthz`);
    expect(healthy.status).toBe(200);
    // Longer than proxies keep a connection, so that the gateway never closes one in use.
    expect(
      Number(/timeout=(\d+)/.exec(healthy.headers.get("Keep-Alive") ?? "")?.[1]),
    ).toBeGreaterThan(60);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const token = bearer(await signToken());
    const sending = send(url, token, "slow");
    await vi.waitFor(() => expect(sandbox.messages()).toHaveLength(1), 5000);
    kill("SIGTERM");
    await vi.waitFor(
      () => expect(lines()).toContainEqual(expect.objectContaining({ event: "draining" })),
      5000,
    );
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    const late = await send(url, token);
    expect(late.status).toBe(200);
    expect(late.headers.get("Connection")).toBe("close");
    expect((await sending).status).toBe(200);
    expect(await exit).toBe(0);
    expect(await errors).toBe("");
    expect(lines().at(-1)).toMatchObject({ event: "closed", level: "info" });
  });

  it("ends at once at a second SIGTERM", async () => {
    const { exit, kill, lines } = await runWithSandbox({ DRAIN_MS: 60_000 });
    kill("SIGTERM");
    await vi.waitFor(
      () => expect(lines()).toContainEqual(expect.objectContaining({ event: "draining" })),
      5000,
    );
    kill("SIGTERM");
    expect(await exit).toBe(1);
  });

  it("ends although a request is never finished", async () => {
    const { exit, kill, url } = await runWithSandbox();
    const { port } = new URL(url);
    const token = await signToken({ sub: "c" });
    for (const begun of ["POST /healthz HTTP/1.1\r\nHost", stalled(token)]) {
      const socket = connect(Number(port), "127.0.0.1");
      socket.on("error", () => {});
      onTestFinished(() => void socket.destroy());
      await new Promise<void>((resolve) => socket.write(begun, () => resolve()));
    }
    // Until the server has received all of it.
    await fetch(`${url}/healthz`);
    kill("SIGTERM");
    expect(await exit).toBe(0);
  });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { startSandbox } from "@shopper-chat/sandbox/node";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { describe, expect, it, onTestFinished, vi } from "vitest";

const SECRET = "0123456789abcdef0123456789abcdef";
const cli = fileURLToPath(new URL("./cli.ts", import.meta.url));

function run(environment: Record<string, string>) {
  const child = spawn(process.execPath, ["--conditions=@shopper-chat/source", cli], {
    env: { PATH: process.env.PATH, HOST: "127.0.0.1", PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += String(chunk);
  });
  const lines = (): Record<string, unknown>[] =>
    output.split("\n").flatMap((line) => (line === "" ? [] : JSON.parse(line)));
  return { child, lines, exit: once(child, "close"), errors: text(child.stderr) };
}

async function start({ slowMs = 0, ...environment }: Record<string, string | number> = {}) {
  const {
    url: connectUrl,
    sandbox,
    close,
  } = await startSandbox({ port: 0, slowMs: Number(slowMs) });
  onTestFinished(close);
  const gateway = run({
    CONNECT_BASE_URL: connectUrl,
    CONNECT_CLIENT_ID: sandbox.credentials.clientId,
    CONNECT_CLIENT_SECRET: sandbox.credentials.clientSecret,
    SESSION_JWT_SECRET: SECRET,
    ...Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, String(value)]),
    ),
  });
  const port = await vi.waitFor(() => {
    const line = gateway.lines().find(({ event }) => event === "listening");
    if (!line) throw new Error("not listening");
    return line.port;
  }, 10_000);
  return { ...gateway, sandbox, url: `http://127.0.0.1:${String(port)}` };
}

function send(url: string, headers: Record<string, string>, orderId = "shopping") {
  return fetch(`${url}/shopper-chat/v2/post_checkout/chat/${orderId}/messages`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: '{"body":"Words to look for"}',
  });
}

function signed(claims: Record<string, unknown>, algorithm = "HS256", secret = SECRET) {
  return new SignJWT({ exp: Math.floor(Date.now() / 1000) + 60, ...claims })
    .setProtectedHeader({ alg: algorithm })
    .sign(new TextEncoder().encode(secret));
}

/** A message of which half has come. */
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

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

// Each test starts a process.
describe("the gateway", { timeout: 20_000 }, () => {
  it("says what is missing, all at once, and does not start", async () => {
    const { exit, errors } = run({ CONNECT_CLIENT_ID: "client" });
    expect(await exit).toEqual([1, null]);
    expect(await errors).toContain("CONNECT_BASE_URL is missing");
    expect(await errors).toContain("SESSION_JWKS_URL or SESSION_JWT_SECRET is missing");
    expect(await errors).not.toContain("CONNECT_CLIENT_ID is missing");
  });

  it("sends for the customer of a JWT signed with the secret, and logs nothing personal", async () => {
    const { url, sandbox, lines } = await start();
    const token = await signed({ sub: "customer-1" });
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

  it("takes no other token", async () => {
    const { url, sandbox } = await start({ SESSION_AUDIENCE: "shopper-chat" });
    const good = { sub: "customer-1", aud: "shopper-chat" };
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(good))}.`.replaceAll("=", "");
    for (const token of [
      await signed({ ...good, exp: Math.floor(Date.now() / 1000) - 60 }),
      await signed({ ...good, exp: undefined }),
      await signed({ ...good, aud: "another" }),
      await signed({ ...good, sub: undefined }),
      await signed({ ...good, sub: 7 }),
      await signed(good, "HS256", "another-secret-of-32-bytes-or-more"),
      unsigned,
      "not-a-token",
    ]) {
      expect((await send(url, bearer(token))).status).toBe(401);
    }
    expect((await send(url, {})).status).toBe(401);
    expect(sandbox.requests()).toEqual([]);
    expect((await send(url, bearer(await signed(good)))).status).toBe(200);
  }, 15_000);

  it("reads the token from a cookie, and the customer from the claim that is named", async () => {
    const { url } = await start({
      SESSION_COOKIE: "session",
      SESSION_USER_ID_CLAIM: "connect_id",
      PUBLIC_ORIGIN: "https://shop.example",
    });
    const token = await signed({ connect_id: "customer-1" });
    const Cookie = `other=1; session=${token}`;
    expect((await send(url, { Cookie, Origin: "https://shop.example" })).status).toBe(200);
    expect((await send(url, { Cookie, Origin: "https://evil.example" })).status).toBe(403);
    expect((await send(url, bearer(token))).status).toBe(401);
  });

  it("checks tokens with the keys of an identity provider", async () => {
    const { publicKey, privateKey } = await generateKeyPair("ES256");
    const jwk = { ...(await exportJWK(publicKey)), kid: "one", alg: "ES256" };
    let isUp = false;
    const provider = createServer((_request, response) => {
      response.statusCode = isUp ? 200 : 500;
      response.end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void provider.close());
    const address = provider.address();
    const providerPort = typeof address === "object" && address !== null ? address.port : 0;
    const { url, lines } = await start({
      SESSION_JWT_SECRET: "",
      SESSION_JWKS_URL: `http://127.0.0.1:${providerPort}/jwks`,
      SESSION_ISSUER: "https://login.example",
      SESSION_AUDIENCE: "shopper-chat",
    });
    const token = await new SignJWT({ sub: "customer-1" })
      .setProtectedHeader({ alg: "ES256", kid: "one" })
      .setIssuer("https://login.example")
      .setAudience("shopper-chat")
      .setExpirationTime("1 minute")
      .sign(privateKey);
    // Nobody can tell now who it is: that is not to be signed out.
    expect((await send(url, bearer(token))).status).toBe(500);
    await vi.waitFor(() =>
      expect(lines()).toContainEqual(
        expect.objectContaining({
          event: "fault",
          during: "authenticate",
          code: "ERR_JOSE_GENERIC",
        }),
      ),
    );
    expect(JSON.stringify(lines())).not.toContain("jwks");
    isUp = true;
    expect((await send(url, bearer(token))).status).toBe(200);
    // A public key is no secret to sign with.
    const forged = await signed(
      { sub: "customer-1", iss: "https://login.example", aud: "shopper-chat" },
      "HS256",
      JSON.stringify(jwk),
    );
    expect((await send(url, bearer(forged))).status).toBe(401);
  });

  it("logs why Connect can't be used, without the secret", async () => {
    const { lines, url } = await start({ CONNECT_CLIENT_SECRET: "not-the-right-secret" });
    expect((await send(url, bearer(await signed({ sub: "customer-1" })))).status).toBe(502);
    await vi.waitFor(() =>
      expect(lines()).toContainEqual(
        expect.objectContaining({ event: "upstream-down", reason: "refused", status: 401 }),
      ),
    );
    expect(JSON.stringify(lines())).not.toContain("not-the-right-secret");
  });

  it("is healthy and ready, finishes what is under way when told to end, and ends", async () => {
    const { child, exit, errors, lines, sandbox, url } = await start({ slowMs: 500 });
    const healthy = await fetch(`${url}/healthz`);
    expect(healthy.status).toBe(200);
    // Longer than proxies keep a connection: one that is closed under a message loses it.
    expect(
      Number(/timeout=(\d+)/.exec(healthy.headers.get("Keep-Alive") ?? "")?.[1]),
    ).toBeGreaterThan(60);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const sending = send(url, bearer(await signed({ sub: "customer-1" })), "slow");
    await vi.waitFor(() => expect(sandbox.messages()).toHaveLength(1), 5000);
    child.kill("SIGTERM");
    await vi.waitFor(
      () => expect(lines()).toContainEqual(expect.objectContaining({ event: "closing" })),
      5000,
    );
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await sending).status).toBe(200);
    expect(await exit).toEqual([0, null]);
    expect(await errors).toBe("");
    expect(lines().at(-1)).toMatchObject({ event: "closed", level: "info" });
  });

  it("ends although somebody never finishes a request", async () => {
    const { child, exit, lines, url } = await start();
    const { port } = new URL(url);
    for (const begun of ["POST /healthz HTTP/1.1\r\nHost", stalled(await signed({ sub: "c" }))]) {
      const socket = connect(Number(port), "127.0.0.1");
      socket.on("error", () => {});
      onTestFinished(() => void socket.destroy());
      await new Promise<void>((resolve) => socket.write(begun, () => resolve()));
    }
    // Until all of it has come there.
    await fetch(`${url}/healthz`);
    child.kill("SIGTERM");
    await vi.waitFor(
      () => expect(lines()).toContainEqual(expect.objectContaining({ event: "closed" })),
      10_000,
    );
    expect(await exit).toEqual([0, null]);
  });

  it("is not ready, and sends nothing, while its Redis is away", async () => {
    // Port 1 is nobody's.
    const { lines, sandbox, url } = await start({ REDIS_URL: "redis://user:password@127.0.0.1:1" });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    const response = await send(url, bearer(await signed({ sub: "customer-1" })));
    expect(response.status).toBe(503);
    expect(response.headers.get("Shopper-Chat-Delivery")).toBe("not-sent");
    expect(sandbox.requests()).toEqual([]);
    expect(JSON.stringify(lines())).not.toContain("password");
    expect(lines().filter(({ event }) => event === "redis-down")).toHaveLength(1);
  });
});

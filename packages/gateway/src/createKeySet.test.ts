import { createServer } from "node:http";
import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createSession } from "./createSession.ts";
import { bearer, send, signToken, startWithSandbox } from "./testing/runGateway.ts";

const MINUTE = 60_000;

/** An identity provider that can be away. */
async function startProvider() {
  const state = { isUp: true, fetches: 0, keys: [] as JWK[] };
  const server = createServer((_request, response) => {
    state.fetches += 1;
    response.statusCode = state.isUp ? 200 : 503;
    response.end(JSON.stringify({ keys: state.keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;

  async function addKey(kid: string) {
    const { publicKey, privateKey } = await generateKeyPair("ES256");
    state.keys.push({ ...(await exportJWK(publicKey)), kid, alg: "ES256" });
    return () =>
      new SignJWT({ sub: "customer-1" })
        .setProtectedHeader({ alg: "ES256", kid })
        .setIssuer("https://login.example")
        .setAudience("shopper-chat")
        .setExpirationTime("7 days")
        .sign(privateKey);
  }
  return { state, addKey, url: `http://127.0.0.1:${port}/jwks` };
}

/** A session whose clock the test moves. */
async function startSession() {
  const provider = await startProvider();
  const clock = { time: 0 };
  const [onFailure, onSuccess] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const authenticate = createSession(
    {
      cookie: undefined,
      userIdClaim: "sub",
      ordersClaim: undefined,
      issuer: "https://login.example",
      audience: "shopper-chat",
      key: { jwksUrl: provider.url },
    },
    { onFailure, onSuccess, now: () => clock.time },
  );
  const identify = async (token: string) =>
    authenticate(new Request("https://shop.example/", { headers: bearer(token) }));
  return { ...provider, clock, identify, onFailure };
}

const CUSTOMER = { userId: "customer-1" };

describe("the keys of an identity provider", () => {
  it("uses the keys for a day while the identity provider is away", async () => {
    const { addKey, clock, identify, state } = await startSession();
    const sign = await addKey("one");
    const token = await sign();
    expect(await identify(token)).toEqual(CUSTOMER);
    state.isUp = false;
    for (const minutes of [9, 18, 40, 23 * 60]) {
      clock.time = minutes * MINUTE;
      expect(await identify(token)).toEqual(CUSTOMER);
    }
    clock.time = 25 * 60 * MINUTE;
    await expect(identify(token)).rejects.toThrow("not available");
    state.isUp = true;
    clock.time += 5000;
    expect(await identify(token)).toEqual(CUSTOMER);
  });

  it("fetches keys in the background, and at most once in five seconds after a failure", async () => {
    const { addKey, clock, identify, onFailure, state } = await startSession();
    const sign = await addKey("one");
    const token = await sign();
    await identify(token);
    state.isUp = false;
    clock.time = 30 * MINUTE;
    for (let times = 0; times < 20; times += 1) {
      expect(await identify(token)).toEqual(CUSTOMER);
    }
    await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce());
    for (let times = 0; times < 20; times += 1) {
      expect(await identify(token)).toEqual(CUSTOMER);
    }
    expect(state.fetches).toBe(2);
    clock.time += 5000;
    await identify(token);
    await vi.waitFor(() => expect(onFailure).toHaveBeenCalledTimes(2));
    expect(state.fetches).toBe(3);
  });

  it("does not fetch keys for each request if there never were any", async () => {
    const { addKey, identify, state } = await startSession();
    const sign = await addKey("one");
    const token = await sign();
    state.isUp = false;
    for (let times = 0; times < 20; times += 1) {
      await expect(identify(token)).rejects.toThrow("not available");
    }
    expect(state.fetches).toBe(1);
  });

  it("fetches keys again for a new key id, but not for each made-up one", async () => {
    const { addKey, clock, identify, state } = await startSession();
    await identify(await (await addKey("one"))());
    const second = await (await addKey("two"))();
    expect(await identify(second)).toEqual({ signedOutReason: "unknown-key" });
    expect(state.fetches).toBe(1);
    clock.time += 30_000;
    expect(await identify(second)).toEqual(CUSTOMER);
    expect(state.fetches).toBe(2);
  });
});

it("identifies with a provider's keys, and logs once that they are not available", async () => {
  const { addKey, state, url: SESSION_JWKS_URL } = await startProvider();
  const sign = await addKey("one");
  state.isUp = false;
  const { lines, url } = await startWithSandbox({
    SESSION_JWT_SECRET: "",
    SESSION_JWKS_URL,
    SESSION_ISSUER: "https://login.example",
    SESSION_AUDIENCE: "shopper-chat",
  });
  // Nobody can be identified, which does not mean that nobody is signed in.
  expect((await send(url, bearer(await sign()))).status).toBe(500);
  expect((await send(url, bearer(await sign()))).status).toBe(500);
  expect(lines().filter(({ event }) => event === "keys-down")).toMatchObject([
    { level: "error", code: "HTTP_503" },
  ]);
  expect(JSON.stringify(lines())).not.toContain("/jwks");
  // A public key must not be accepted as the secret of an HMAC.
  const claims = { sub: "customer-1", iss: "https://login.example", aud: "shopper-chat" };
  const forged = await signToken(claims, "HS256", JSON.stringify(state.keys[0]));
  expect((await send(url, bearer(forged))).status).toBe(401);
});

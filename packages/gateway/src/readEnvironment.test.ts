import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readEnvironment } from "./readEnvironment.ts";

const GOOD = {
  CONNECT_BASE_URL: "https://connect.example",
  CONNECT_CLIENT_ID: "client",
  CONNECT_CLIENT_SECRET: "secret-of-the-test",
  SESSION_JWT_SECRET: "0123456789abcdef0123456789abcdef",
};

function problemsOf(environment: Record<string, string | undefined>): string {
  try {
    readEnvironment(environment);
    return "none";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

describe("the gateway's settings", () => {
  it("reads the settings with their defaults", () => {
    expect(readEnvironment(GOOD)).toEqual({
      host: "0.0.0.0",
      port: 8080,
      basePath: "/shopper-chat",
      drainMs: 5000,
      requestTimeoutMs: 30_000,
      logLevel: "info",
      connect: {
        baseUrl: "https://connect.example",
        clientId: "client",
        clientSecret: "secret-of-the-test",
        retailerId: undefined,
        timeoutMs: 10_000,
        maxReads: 256,
        maxCachedTokens: 100_000,
      },
      session: {
        cookie: undefined,
        userIdClaim: "sub",
        ordersClaim: undefined,
        issuer: undefined,
        audience: undefined,
        key: { secret: "0123456789abcdef0123456789abcdef" },
      },
      orders: undefined,
      publicOrigin: undefined,
      allowedOrigins: [],
      allowedHeaders: [],
      redis: undefined,
      reliability: {
        whenStoreFails: "refuse",
        storeTimeoutMs: 1000,
        keepMs: 86_400_000,
        reconcileAfterMs: 10_000,
        maxKeysPerCustomer: 100,
        limits: {
          perCustomer: { limit: 60, windowMs: 60_000 },
          perOrder: { limit: 30, windowMs: 60_000 },
          reads: { limit: 240, windowMs: 60_000 },
        },
      },
    });
  });

  it("lists all settings that are missing", () => {
    expect(problemsOf({})).toBe(
      [
        "Shopper Chat gateway: it can't start like this.",
        "  - CONNECT_BASE_URL is missing: the Connect server that Instacart assigned to you.",
        "  - CONNECT_CLIENT_ID is missing: the OAuth client's id, from Instacart.",
        "  - CONNECT_CLIENT_SECRET is missing: the OAuth client's secret, from Instacart.",
        "  - SESSION_JWKS_URL or SESSION_JWT_SECRET is missing: what the session's JWT is checked with.",
      ].join("\n"),
    );
  });

  it.each([
    ["PORT", { PORT: "80a" }],
    ["PORT", { PORT: "65536" }],
    ["DRAIN_MS", { DRAIN_MS: "5s" }],
    ["LOG_LEVEL", { LOG_LEVEL: "verbose" }],
    ["WHEN_STORE_FAILS", { WHEN_STORE_FAILS: "panic" }],
    ["LIMIT_READS", { LIMIT_READS: "-1" }],
    ["PUBLIC_ORIGIN", { PUBLIC_ORIGIN: "https://shop.example/path" }],
    ["ALLOWED_ORIGINS", { ALLOWED_ORIGINS: "https://shop.example, *" }],
    ["ALLOWED_HEADERS", { ALLOWED_HEADERS: "X-Api-Key: secret" }],
    ["CONNECT_BASE_URL", { CONNECT_BASE_URL: "http://connect.example" }],
    ["AUTHORIZE_ORDER_URL", { AUTHORIZE_ORDER_URL: "https://shop.example/orders/{order_id}" }],
    ["REDIS_SENTINELS", { REDIS_SENTINELS: "sentinel" }],
    ["REDIS_URL", { REDIS_CLUSTER: "1" }],
    ["REDIS_URL", { REDIS_URL: "redis://a:1,redis://b:1" }],
    ["BASE_PATH", { BASE_PATH: "shopper-chat" }],
    ["CONNECT_BASE_URL", { CONNECT_BASE_URL: "connect.example" }],
    ["REDIS_URL", { REDIS_URL: "http://redis" }],
    ["SESSION_JWT_SECRET", { SESSION_JWT_SECRET: "too-short" }],
    ["SESSION_JWKS_URL", { SESSION_JWKS_URL: "https://login.example/jwks" }],
    ["SESSION_JWKS_URL", { SESSION_JWT_SECRET: undefined, SESSION_JWKS_URL: "http://a.example/" }],
    ["CONNECT_CLIENT_SECRET", { CONNECT_CLIENT_SECRET: " " }],
    ["CONNECT_CLIENT_ID_FILE", { CONNECT_CLIENT_ID: undefined, CONNECT_CLIENT_ID_FILE: "/no" }],
  ])("says that the setting %s is wrong, without its value", (name, changed) => {
    const problems = problemsOf({ ...GOOD, ...changed });
    expect(problems).toContain(`- ${name} `);
    for (const value of ["secret-of-the-test", "too-short", GOOD.SESSION_JWT_SECRET]) {
      expect(problems).not.toContain(value);
    }
  });

  it("requires issuer and audience where an identity provider signs for many", () => {
    const environment = {
      ...GOOD,
      SESSION_JWT_SECRET: undefined,
      SESSION_JWKS_URL: "https://login.example/jwks",
    };
    expect(problemsOf(environment)).toContain("SESSION_ISSUER is missing");
    expect(problemsOf(environment)).toContain("SESSION_AUDIENCE is missing");
    const complete = { ...environment, SESSION_ISSUER: "i", SESSION_AUDIENCE: "a" };
    expect(readEnvironment(complete).session).toMatchObject({
      key: { jwksUrl: "https://login.example/jwks" },
      issuer: "i",
      audience: "a",
    });
  });

  it("reads settings from files, as secrets are mounted", () => {
    const folder = mkdtempSync(join(tmpdir(), "shopper-chat-gateway-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "secret"), "from-a-file\n");
    const { connect } = readEnvironment({
      ...GOOD,
      CONNECT_CLIENT_SECRET: undefined,
      CONNECT_CLIENT_SECRET_FILE: join(folder, "secret"),
    });
    expect(connect.clientSecret).toBe("from-a-file");
  });

  it("turns a limit of 0 into none, and the base path / into the root", () => {
    const { basePath, reliability } = readEnvironment({
      ...GOOD,
      BASE_PATH: "/",
      LIMIT_READS: "0",
      LIMIT_PER_ORDER: "5",
    });
    expect(basePath).toBe("");
    expect(reliability.limits).toMatchObject({
      reads: false,
      perOrder: { limit: 5, windowMs: 60_000 },
    });
  });

  it("reads a single Redis, a cluster or sentinels from the settings", () => {
    const credentials = { username: undefined, password: "word", tls: true };
    const REDIS = { REDIS_PASSWORD: "word", REDIS_TLS: "1" };
    expect(readEnvironment({ ...GOOD, ...REDIS, REDIS_URL: "redis://a:1" }).redis).toEqual({
      kind: "single",
      url: "redis://a:1",
      ...credentials,
    });
    const cluster = { REDIS_URL: "redis://a:1, redis://b:1", REDIS_CLUSTER: "1" };
    expect(readEnvironment({ ...GOOD, ...REDIS, ...cluster }).redis).toEqual({
      kind: "cluster",
      urls: ["redis://a:1", "redis://b:1"],
      ...credentials,
    });
    const sentinels = { REDIS_SENTINELS: "a:1,b:2", REDIS_SENTINEL_NAME: "chat" };
    expect(readEnvironment({ ...GOOD, ...REDIS, ...sentinels }).redis).toEqual({
      kind: "sentinel",
      name: "chat",
      sentinels: [
        { host: "a", port: 1 },
        { host: "b", port: 2 },
      ],
      ...credentials,
    });
  });

  it("reads a list of allowed origins", () => {
    const ALLOWED_ORIGINS = "https://a.example, https://b.example";
    expect(readEnvironment({ ...GOOD, ALLOWED_ORIGINS }).allowedOrigins).toEqual([
      "https://a.example",
      "https://b.example",
    ]);
  });
});

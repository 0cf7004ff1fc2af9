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
  it("are read with their defaults", () => {
    expect(readEnvironment(GOOD)).toEqual({
      host: "0.0.0.0",
      port: 8080,
      basePath: "/shopper-chat",
      connect: {
        baseUrl: "https://connect.example",
        clientId: "client",
        clientSecret: "secret-of-the-test",
        retailerId: undefined,
      },
      session: {
        cookie: undefined,
        userIdClaim: "sub",
        issuer: undefined,
        audience: undefined,
        key: { secret: "0123456789abcdef0123456789abcdef" },
      },
      publicOrigin: undefined,
      allowedOrigins: [],
      redisUrl: undefined,
    });
  });

  it("are all listed when they are missing", () => {
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
    ["BASE_PATH", { BASE_PATH: "shopper-chat" }],
    ["CONNECT_BASE_URL", { CONNECT_BASE_URL: "connect.example" }],
    ["REDIS_URL", { REDIS_URL: "http://redis" }],
    ["SESSION_JWT_SECRET", { SESSION_JWT_SECRET: "too-short" }],
    ["SESSION_JWKS_URL", { SESSION_JWKS_URL: "https://login.example/jwks" }],
    ["SESSION_JWKS_URL", { SESSION_JWT_SECRET: undefined, SESSION_JWKS_URL: "http://a.example/" }],
    ["CONNECT_CLIENT_SECRET", { CONNECT_CLIENT_SECRET: " " }],
    ["CONNECT_CLIENT_ID_FILE", { CONNECT_CLIENT_ID: undefined, CONNECT_CLIENT_ID_FILE: "/no" }],
  ])("say that %s is wrong, and no value", (name, changed) => {
    const problems = problemsOf({ ...GOOD, ...changed });
    expect(problems).toContain(`- ${name} `);
    for (const value of ["secret-of-the-test", "too-short", GOOD.SESSION_JWT_SECRET]) {
      expect(problems).not.toContain(value);
    }
  });

  it("need issuer and audience where an identity provider signs for many", () => {
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

  it("may be in files, as secrets are mounted", () => {
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

  it("may list origins", () => {
    const ALLOWED_ORIGINS = "https://a.example, https://b.example";
    expect(readEnvironment({ ...GOOD, ALLOWED_ORIGINS }).allowedOrigins).toEqual([
      "https://a.example",
      "https://b.example",
    ]);
  });
});

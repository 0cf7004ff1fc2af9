import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readEnvironment } from "./readEnvironment.ts";

const PACKAGE = `${import.meta.dirname}/..`;
const DOCKERFILE = readFileSync(`${PACKAGE}/Dockerfile`, "utf8");
const KUBERNETES = readFileSync(`${PACKAGE}/kubernetes.yaml`, "utf8");

describe("the Dockerfile", () => {
  it("names exact versions, and starts the program without a shell", () => {
    expect(DOCKERFILE).toMatch(/^ARG NODE_IMAGE=node:\d+\.\d+\.\d+-alpine\d+\.\d+$/m);
    expect(DOCKERFILE).toMatch(/^CMD \["node", ".+\/gateway\/dist\/cli\.js"\]$/m);
    const { version } = JSON.parse(readFileSync(`${PACKAGE}/package.json`, "utf8"));
    for (const [, named] of DOCKERFILE.matchAll(/@shopper-chat\/\w+@(\S+)/g)) {
      expect(named).toBe(version);
    }
  });
});

describe("the Kubernetes example", () => {
  it("has settings that the gateway accepts", () => {
    const environment: Record<string, string> = {};
    for (const [, name = "", value = ""] of KUBERNETES.matchAll(
      /^ +- \{ name: ([A-Z_]+), value: "?(.+?)"? \}$/gm,
    )) {
      // The mounted secrets are not on this machine.
      if (name.endsWith("_FILE")) environment[name.replace("_FILE", "")] = SECRETS[name] ?? "";
      else environment[name] = value;
    }
    expect(readEnvironment(environment)).toMatchObject({
      session: { issuer: "https://login.shop.example/" },
      redis: { kind: "single" },
    });
  });

  it("gives the gateway more time to end than it needs to drain and to finish", () => {
    const graceS = Number(/terminationGracePeriodSeconds: (\d+)/.exec(KUBERNETES)?.[1]);
    const drainMs = Number(/DRAIN_MS, value: "(\d+)"/.exec(KUBERNETES)?.[1]);
    expect(graceS).toBeGreaterThanOrEqual(drainMs / 1000 + 25);
  });
});

const SECRETS: Readonly<Record<string, string>> = {
  CONNECT_CLIENT_ID_FILE: "client",
  CONNECT_CLIENT_SECRET_FILE: "secret",
  AUTHORIZE_ORDER_TOKEN_FILE: "token",
  REDIS_URL_FILE: "redis://redis:6379",
};

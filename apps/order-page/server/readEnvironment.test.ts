import { expect, it } from "vitest";
import { readEnvironment } from "./readEnvironment.ts";

it("has defaults", () => {
  expect(readEnvironment({ PORT: "" })).toEqual({ port: 3000, sandboxPort: 4010 });
});

it("reads the variables that are set", () => {
  const secret = "x".repeat(32);
  expect(readEnvironment({ PORT: "0", SANDBOX_PORT: "0", SESSION_SECRET: secret })).toEqual({
    port: 0,
    sandboxPort: 0,
    sessionSecret: secret,
  });
});

it.each([
  [{ PORT: "http" }, 'PORT must be a number from 0 to 65535, not "http".'],
  [{ PORT: "65536" }, 'PORT must be a number from 0 to 65535, not "65536".'],
  [{ SANDBOX_PORT: "-1" }, 'SANDBOX_PORT must be a number from 0 to 65535, not "-1".'],
  [{ SANDBOX_PORT: "3000" }, "PORT and SANDBOX_PORT are both 3000. Choose two."],
  [{ SESSION_SECRET: "short" }, "SESSION_SECRET must have at least 32 characters, or be left out."],
])("throws with an explanation for %j", (environment, message) => {
  expect(() => readEnvironment(environment)).toThrow(message);
});

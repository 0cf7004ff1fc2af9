import { expect, it } from "vitest";
import { readPort } from "./readPort.ts";

it.each([
  [undefined, 4010],
  ["", 4010],
  ["0", 0],
  ["8080", 8080],
  ["65535", 65_535],
])("reads %j as port %d", (value, port) => {
  expect(readPort(value, 4010)).toBe(port);
});

it.each(["abc", "-1", "1.5", "65536", "0x50", " 80", "1e3"])("refuses %j as a port", (value) => {
  expect(() => readPort(value, 4010)).toThrow(/^SANDBOX_PORT must be a number/);
});

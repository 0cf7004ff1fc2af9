#!/usr/bin/env node
import { describeSandbox } from "./describeSandbox.ts";
import { readPort } from "./readPort.ts";
import { DEFAULT_PORT, startSandbox } from "./startSandbox.ts";

try {
  const { SANDBOX_PORT } = process.env;
  const running = await startSandbox({ port: readPort(SANDBOX_PORT, DEFAULT_PORT) });
  // `once`, so that a second signal ends the process at once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void running.close());
  }
  process.stdout.write(describeSandbox(running));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

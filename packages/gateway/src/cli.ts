#!/usr/bin/env node
import { createLog } from "./createLog.ts";
import { readEnvironment } from "./readEnvironment.ts";
import { startGateway } from "./startGateway.ts";

try {
  const log = createLog((line) => process.stdout.write(line));
  const gateway = await startGateway(readEnvironment(process.env), log);
  // Once: a second signal ends the process the hard way.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void gateway.close());
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

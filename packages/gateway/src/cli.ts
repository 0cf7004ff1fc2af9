#!/usr/bin/env node
import { createLog } from "./createLog.ts";
import { readEnvironment } from "./readEnvironment.ts";
import { startGateway } from "./startGateway.ts";

try {
  const settings = readEnvironment(process.env);
  const log = createLog((line) => process.stdout.write(line), settings.logLevel);
  const gateway = await startGateway(settings, log);
  let isEnding = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      // As process 1 of a container, nothing else would end it.
      if (isEnding) process.exit(1);
      isEnding = true;
      // Ctrl+C comes from a developer, who has no load balancer.
      void gateway.close(signal === "SIGINT" ? { drainMs: 0 } : {});
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

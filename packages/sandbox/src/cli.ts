#!/usr/bin/env node
import { readArguments, USAGE } from "./conformance/readArguments.ts";
import { runConformance } from "./conformance/runConformance.ts";
import { describeSandbox } from "./describeSandbox.ts";
import { readPort } from "./http/readPort.ts";
import { DEFAULT_PORT, startSandbox } from "./startSandbox.ts";

try {
  const [command, ...args] = process.argv.slice(2);
  if (command === "conformance") await checkConformance(args);
  else if (command === undefined) await start();
  else throw new Error(USAGE);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const { SANDBOX_PORT } = process.env;
  const running = await startSandbox({ port: readPort(SANDBOX_PORT, DEFAULT_PORT) });
  // `once`, so that a second signal ends the process at once.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void running.close());
  }
  process.stdout.write(describeSandbox(running));
}

async function checkConformance(args: readonly string[]): Promise<void> {
  const options = readArguments(args);
  const results = await runConformance({
    ...options,
    onResult({ title, problem }) {
      const line = problem === undefined ? `ok    ${title}` : `FAIL  ${title}\n      ${problem}`;
      process.stdout.write(`${line}\n`);
    },
  });
  const failed = results.filter(({ problem }) => problem !== undefined).length;
  process.stdout.write(`\n${results.length - failed} of ${results.length} checks passed.\n`);
  if (failed > 0) process.exitCode = 1;
}

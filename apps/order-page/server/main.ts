import { parseArgs } from "node:util";
import { readEnvironment } from "./readEnvironment.ts";
import { type RunningDemo, startDemo } from "./startDemo.ts";

let demo: RunningDemo | undefined;

// Both signals may come twice: from the terminal, and from the process that started this one.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // A half-started demo ends with the process.
    void Promise.resolve(demo?.close()).finally(() => process.exit(0));
  });
}

try {
  const { values } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
  demo = await startDemo({ ...readEnvironment(process.env), dev: values.dev });
  process.stdout.write(`Open ${demo.url}/orders/conversation\nCtrl-C stops it.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

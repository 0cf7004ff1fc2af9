import { setTimeout as pause } from "node:timers/promises";
import { createCustomer } from "./src/createCustomer.ts";
import type { Engine } from "./src/Engine.ts";
import { engines } from "./src/engines.ts";
import type { Flow } from "./src/Flow.ts";
import { flows } from "./src/flows/index.ts";
import { startPages } from "./src/startPages.ts";

/**
 * `pnpm test:engines [engine …]`: runs every flow in all installed engines, or in the named ones. Exits with
 * 1 if a flow fails, or if an engine that is named or required in CI is not installed.
 */
const named = process.argv.slice(2);
const unknown = named.filter((name) => !engines.some((engine) => engine.name === name));
if (unknown.length > 0) {
  const known = engines.map(({ name }) => name).join(", ");
  throw new Error(`There is no engine ${unknown.join(", ")}. There are: ${known}.`);
}
const LONGEST_MS = 90_000;
let failures = 0;
const pages = await startPages();
try {
  for (const { name, install, find } of engines) {
    if (named.length > 0 && !named.includes(name)) continue;
    const start = find();
    if (start) await playAll(await start());
    else {
      say(`${name}: not installed, so not tried. Debian has it as ${install}.`);
      if (named.length > 0 || process.env.CI) failures += 1;
    }
  }
} finally {
  await pages.close();
}
if (failures > 0) process.exit(1);

async function playAll(engine: Engine): Promise<void> {
  const start = performance.now();
  const played: boolean[] = [];
  try {
    for (const flow of flows) {
      if (!flow.needsForcedColors || engine.hasForcedColors) played.push(await play(engine, flow));
    }
  } finally {
    await engine.close();
  }
  const passed = played.filter(Boolean).length;
  failures += played.length - passed;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  say(`${engine.name} ${engine.version()}: ${passed} of ${played.length} flows. ${seconds} s`);
}

async function play(engine: Engine, flow: Flow): Promise<boolean> {
  const { url, shopper } = await pages.begin(flow);
  const page = await Promise.race([engine.openPage(), giveUp()]);
  try {
    await Promise.race([
      page.goto(url).then(() => flow.play(createCustomer(page), shopper)),
      giveUp(),
    ]);
    const problems = page.problems();
    if (problems.length > 0) throw new Error(`The console: ${problems.join("\n")}`);
    return true;
  } catch (error) {
    say(
      `${engine.name}: ${flow.name}\n${error instanceof Error ? error.message : String(error)}\n`,
    );
    return false;
  } finally {
    await page.close();
  }
}

/** A driver that no longer responds must not block the others. */
async function giveUp(): Promise<never> {
  await pause(LONGEST_MS, undefined, { ref: false });
  throw new Error(`Not done after ${LONGEST_MS / 1000} seconds.`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

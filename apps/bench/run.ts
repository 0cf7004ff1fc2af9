import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { CHROMIUM_ARGUMENTS, findOrInstallChromium } from "../../tooling/findChromium.ts";
import { compare, formatComparison } from "./src/compare.ts";
import { playRounds } from "./src/playRounds.ts";
import { startPages } from "./src/startPages.ts";
import { TRIALS } from "./src/trials.ts";

/** `pnpm bench`: prints what each contestant costs, and its ratio to `bare-react` in the same run. */
const { values } = parseArgs({ options: { rounds: { type: "string", default: "9" } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  throw new Error(`--rounds has to be a whole number from 1, and is "${values.rounds}".`);
}

const pages = await startPages();
const browser = await chromium.launch({
  executablePath: findOrInstallChromium(),
  args: [...CHROMIUM_ARGUMENTS],
});
for (const trial of TRIALS) {
  const costs = await playRounds({ trial, rounds, browser, url: pages.url });
  process.stdout.write(`\n${trial.name}\n${formatComparison(compare(costs))}\n`);
}
await browser.close();
await pages.close();

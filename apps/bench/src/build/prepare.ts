import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import type { ContestantEntry } from "../contestants.ts";
import { buildPage } from "./buildPage.ts";
import { BENCH } from "./folders.ts";
import { installPeer } from "./installPeer.ts";
import { type Install, measureInstall } from "./measureInstall.ts";
import { type Weight, weigh } from "./weigh.ts";

/**
 * Prepares a contestant: installs its packages, builds its page and measures its size.
 *
 * @throws {Error} With a message that can be read after the contestant's name.
 */
export async function prepare(contestant: ContestantEntry): Promise<Prepared> {
  const { kind, name, package: main } = contestant;
  const isPeer = kind === "peer";
  if (isPeer) installPeer(name);
  const folder = isPeer ? `${BENCH}/peers/${name}` : BENCH;
  try {
    await buildPage(contestant);
    return {
      weight: await weigh(contestant),
      ...(main && {
        install: measureInstall(isPeer ? dependenciesOf(folder) : [main], folder),
        version: versionOf(`${folder}/node_modules/${main}`),
      }),
    };
  } catch (error) {
    throw new Error(`can't be built: ${firstLinesOf(error)}`, { cause: error });
  }
}

export interface Prepared {
  weight: Weight;
  /** Absent for contestants that install nothing. */
  install?: Install;
  version?: string;
}

function dependenciesOf(folder: string): string[] {
  const manifest: { dependencies: Record<string, string> } = readManifest(folder);
  return Object.keys(manifest.dependencies);
}

function versionOf(folder: string): string {
  const manifest: { version: string } = readManifest(folder);
  return manifest.version;
}

function readManifest(folder: string) {
  return JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
}

function firstLinesOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return stripVTControlCharacters(message).split("\n").filter(Boolean).slice(0, 2).join(" ");
}

import type { Case } from "./Case.ts";
import { failing } from "./failing.ts";
import { launching } from "./launching.ts";
import { reading } from "./reading.ts";
import { sending } from "./sending.ts";
import { writing } from "./writing.ts";

/** Everything that is done with each Orca in each browser. */
export const cases: readonly Case[] = [
  ...writing,
  ...sending,
  ...failing,
  ...reading,
  ...launching,
];

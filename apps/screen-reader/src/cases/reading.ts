import { matches } from "../matches.ts";
import { texts } from "../texts.ts";
import type { Case } from "./Case.ts";

/** The conversation in browse mode, and what AT-SPI has of the page. */
export const reading: readonly Case[] = [
  {
    name: "browse",
    async play({
      entersField,
      expects,
      expectsAnnouncement,
      movesTo,
      opens,
      presses,
      reads,
      types,
    }) {
      await opens("/orders/conversation?embed");
      await entersField();
      await types("Ripe avocados, please");
      await presses("Return");
      await expectsAnnouncement(texts.answer, 20_000);
      await movesTo(/^Messages\b/, "shift+Tab");
      const read = await reads("Down", /\bentry\b/, 30);
      // In browse mode Orca reads a line at a time, as the browser breaks the text.
      const together = read.join(" ");
      for (const expected of ["Ana", "I'm picking your order now.", "You", "Ripe avocados"]) {
        expects(`reads “${expected}”`, matches(together, expected));
      }
      const times = read.filter((text) => /\d:\d\d [AP]M/.test(text));
      expects("reads the times of three messages", times.length === 3);
      const empty = read.filter((text) => /blank|status ?bar/.test(text));
      expects("reads nothing empty", empty.length === 0);
    },
  },
  {
    name: "container-live",
    async play({ entersField, expects, opens, readRegions }) {
      for (const choice of ["", "&composer-only"]) {
        await opens(`/orders/shopping?embed${choice}`);
        await entersField();
        const regions = await readRegions();
        const list = regions
          .map(({ role, containerLive }) => `${role}: ${containerLive}`)
          .join(", ");
        const values = regions.map(({ containerLive }) => containerLive);
        expects(`each region has container-live (${list})`, !values.includes(null));
        const hasBoth = values.includes("polite") && values.includes("assertive");
        expects("a polite and an assertive region are there", hasBoth);
      }
    },
  },
];

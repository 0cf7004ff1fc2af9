import { beforeAll, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { CHAT_STATES, openPhoto } from "../../../testing/chatStates.ts";
import { differencesOf } from "../../../testing/looks.ts";
import { PAGE_RULES } from "../../../testing/pageRules.ts";
import chatStyles from "../../chat.css?inline";
import styles from "../../styles.css?inline";

const STATES = [...CHAT_STATES, openPhoto];
const OURS = [styles, chatStyles];

/** The names of the pages, each with other rules beside ours. */
const PAGES = [...PAGE_RULES.map(([name]) => name), "all of them, before ours"];

describe("a chat has the look of a page without rules", () => {
  let found: string[][];

  beforeAll(async () => {
    await page.viewport(800, 900);
    const rules = await Promise.all(PAGE_RULES.map(([, css]) => css()));
    const pages = [...rules.map((css) => [...OURS, css]), [...rules, ...OURS]];
    found = await differencesOf(STATES, OURS, pages);
  }, 60_000);

  it.each(PAGES)("on a page with %s", (name) => {
    expect(found[PAGES.indexOf(name)]).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { CHAT_STATES, openPhoto } from "../../../testing/chatStates.ts";
import { differences, type Look, lookOf } from "../../../testing/looks.ts";
import { PAGE_RULES } from "../../../testing/pageRules.ts";
import chatStyles from "../../chat.css?inline";
import styles from "../../styles.css?inline";

const STATES = [...CHAT_STATES, openPhoto];
const OURS = [styles, chatStyles];

describe("a chat has the look of a page without rules", () => {
  let plain: Look;

  beforeAll(async () => {
    await page.viewport(800, 900);
    plain = await lookOf(STATES, OURS);
  }, 60_000);

  it.each(PAGE_RULES)("on a page with %s", async (_, css) => {
    expect(differences(plain, await lookOf(STATES, [...OURS, await css()]))).toEqual([]);
  });

  it("on a page with all of them, before ours", async () => {
    const rules = await Promise.all(PAGE_RULES.map(([, css]) => css()));
    expect(differences(plain, await lookOf(STATES, [...rules, ...OURS]))).toEqual([]);
  });
}, 30_000);

import { describe, expect, it } from "vitest";
import { toResultsPage } from "./toResultsPage.ts";

describe("toResultsPage", () => {
  const versions = { debian: "12.11", orca: "43.1", firefox: "153.8.0", chromium: "156.0" };
  const base = { name: "sent", versions, transcript: [], seconds: 1, error: undefined };

  it("has a table for each case, with the announcements in each browser", () => {
    const expected = "announces “Message sent” once";
    const page = toResultsPage([
      {
        ...base,
        browserName: "firefox",
        checks: [{ expected, isMet: true, utterances: ["Message sent"] }],
      },
      {
        ...base,
        browserName: "chromium",
        checks: [{ expected, isMet: false, utterances: ["a | b"] }],
      },
    ]);
    expect(page).toContain("- Orca 43.1 (Debian 12.11) with Firefox ESR 153.8.0\n");
    expect(page).toContain("## sent\n");
    expect(page).toContain("| 43.1 | Firefox ESR | passed | announces “Message sent” once |\n");
    expect(page).toContain(
      "| 43.1 | Chromium | failed | not met: announces “Message sent” once; announced: “a \\| b” |\n",
    );
  });

  it("has a place on the documentation site, and the Orcas in order, whichever ended first", () => {
    const result = { ...base, browserName: "firefox" as const, checks: [] };
    const newer = { ...result, versions: { ...versions, orca: "48.1" } };
    const page = toResultsPage([newer, result]);
    expect(page).toMatch(/^---\n\nsection: Contributors\norder: \d+\n---\n/);
    expect(page.indexOf("| 43.1 |")).toBeLessThan(page.indexOf("| 48.1 |"));
  });

  it("keeps the tables of cases that did not run again", () => {
    const result = { ...base, browserName: "firefox" as const, checks: [] };
    const previous = toResultsPage([result, { ...result, name: "empty", error: "No field." }]);
    const page = toResultsPage([{ ...result, name: "empty" }], previous);
    expect(page).toBe(toResultsPage([result, { ...result, name: "empty" }]));
  });

  it("says why a case ended early, and that nothing was announced", () => {
    const page = toResultsPage([
      {
        ...base,
        browserName: "firefox",
        checks: [{ expected: "announces “x” once", isMet: false, utterances: [] }],
        error: "The field is not reached by Tab.",
      },
    ]);
    expect(page).toContain("announced: nothing<br>not met: The field is not reached by Tab. |\n");
  });
});

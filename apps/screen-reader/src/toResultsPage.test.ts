import { describe, expect, it } from "vitest";
import { toResultsPage } from "./toResultsPage.ts";

describe("toResultsPage", () => {
  const versions = { debian: "12.11", orca: "43.1", firefox: "153.8.0", chromium: "156.0" };
  const base = { name: "sent", versions, transcript: [], seconds: 1, error: undefined };

  it("has a table for each case, with what was heard in each browser", () => {
    const expected = "hears “Message sent” once";
    const page = toResultsPage([
      {
        ...base,
        browserName: "firefox",
        checks: [{ expected, isMet: true, heard: ["Message sent"] }],
      },
      { ...base, browserName: "chromium", checks: [{ expected, isMet: false, heard: ["a | b"] }] },
    ]);
    expect(page).toContain("- Orca 43.1 (Debian 12.11) with Firefox ESR 153.8.0\n");
    expect(page).toContain("## sent\n");
    expect(page).toContain("| 43.1 | Firefox ESR | passed | hears “Message sent” once |\n");
    expect(page).toContain(
      "| 43.1 | Chromium | failed | not met: hears “Message sent” once; heard: “a \\| b” |\n",
    );
  });

  it("says why a case ended early, and that nothing was heard", () => {
    const page = toResultsPage([
      {
        ...base,
        browserName: "firefox",
        checks: [{ expected: "hears “x” once", isMet: false, heard: [] }],
        error: "The field is not reached by Tab.",
      },
    ]);
    expect(page).toContain("heard: nothing<br>not met: The field is not reached by Tab. |\n");
  });
});

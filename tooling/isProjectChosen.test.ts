import { expect, it } from "vitest";
import { isProjectChosen } from "./isProjectChosen.ts";

it("chooses every project when no option names one", () => {
  expect(isProjectChosen("storybook", ["run", "packages/client"])).toBe(true);
});

it.each([[["--project", "unit"]], [["--project=unit"]], [["-p", "unit"]]])(
  "chooses only the project that %j names",
  (parameters) => {
    expect(isProjectChosen("unit", parameters)).toBe(true);
    expect(isProjectChosen("browser", parameters)).toBe(false);
  },
);

it("chooses each of several named projects", () => {
  const parameters = ["--watch", "--project", "unit", "--project", "browser"];
  expect(isProjectChosen("browser", parameters)).toBe(true);
  expect(isProjectChosen("storybook", parameters)).toBe(false);
});

it("chooses every project when the option is a pattern", () => {
  expect(isProjectChosen("storybook", ["--project", "!unit"])).toBe(true);
  expect(isProjectChosen("storybook", ["--project=browser*"])).toBe(true);
});

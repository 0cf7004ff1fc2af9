import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PACKAGES } from "./api/packages.ts";

const ROOT = `${import.meta.dirname}/..`;
const REPOSITORY = "https://github.com/shopper-chat/shopper-chat";

describe.each(PACKAGES)("package.json of %s", (name) => {
  const manifest = JSON.parse(readFileSync(`${ROOT}/packages/${name}/package.json`, "utf8"));

  it("leads from the registry to the source, the documentation and the issues", () => {
    expect(manifest.repository).toEqual({
      type: "git",
      url: `git+${REPOSITORY}.git`,
      directory: `packages/${name}`,
    });
    expect(manifest.homepage).toBe(`${REPOSITORY}/tree/main/packages/${name}#readme`);
    expect(manifest.bugs).toBe(`${REPOSITORY}/issues`);
  });

  it("has keywords to be found by", () => {
    expect(manifest.keywords).toEqual(expect.arrayContaining(["instacart", "chat"]));
    expect(new Set(manifest.keywords).size).toBe(manifest.keywords.length);
  });
});

it(".nvmrc names the Node that the build tools run on", () => {
  const workspace = readFileSync(`${ROOT}/pnpm-workspace.yaml`, "utf8");
  const [, version] = /^nodeVersion: (.+)$/m.exec(workspace) ?? [];
  expect(readFileSync(`${ROOT}/.nvmrc`, "utf8").trim()).toBe(version);
});

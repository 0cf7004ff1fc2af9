import { fileURLToPath } from "node:url";
import { build } from "tsdown";
import { describe, expect, it } from "vitest";
import { swapModules } from "./swapModules.ts";

const FRENCH = { "@shopper-chat/react/locales/fr-CA": reactFile("strings/locales/frCA.ts") };

describe("swapModules", () => {
  it("replaces a module that is imported", async () => {
    expect(await buildLocale(FRENCH)).toContain("packages/react/src/strings/locales/frCA.ts");
  });

  it("fails the build if a module is never imported", async () => {
    const files = { ...FRENCH, "@shopper-chat/react/locales/fr": "renamed.ts" };
    await expect(buildLocale(files)).rejects.toThrow(
      "Never imported, so not replaced: @shopper-chat/react/locales/fr.",
    );
  });
});

/** Builds the script of a locale with some of its modules replaced. */
async function buildLocale(files: Readonly<Record<string, string>>): Promise<string> {
  const [bundle] = await build({
    config: false,
    entry: sourceFile("locales/frCA.ts"),
    plugins: [swapModules(files)],
    deps: { alwaysBundle: [/./] },
    dts: false,
    logLevel: "silent",
    write: false,
  });
  return bundle?.chunks.map((chunk) => ("code" in chunk ? chunk.code : "")).join("") ?? "";
}

function sourceFile(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

function reactFile(path: string): string {
  return sourceFile(`../../react/src/${path}`);
}

import { fileURLToPath } from "node:url";
import { build } from "tsdown";
import { describe, expect, it } from "vitest";
import { importEagerly } from "./importEagerly.ts";

describe("importEagerly", () => {
  it("puts the module of a dynamic import into the script", async () => {
    const code = await buildPhotoDialog("./PhotoViewer.tsx");
    expect(code).toContain("packages/react/src/conversation/PhotoViewer.tsx");
    expect(code).toContain("Promise.resolve({ PhotoViewer })");
    expect(code).not.toContain("__esm");
  });

  it("fails the build if there is no such dynamic import", async () => {
    await expect(buildPhotoDialog("./Renamed.tsx")).rejects.toThrow(
      'Never found, so not replaced: import("./Renamed.tsx").',
    );
  });
});

/** Builds the dialog of a photo, which imports the viewer dynamically. */
async function buildPhotoDialog(specifier: string): Promise<string> {
  const [bundle] = await build({
    config: false,
    entry: fileURLToPath(
      new URL("../../../react/src/conversation/PhotoDialog.tsx", import.meta.url),
    ),
    plugins: [importEagerly(specifier, "PhotoViewer")],
    deps: { neverBundle: [/^react/, /^@/] },
    dts: false,
    logLevel: "silent",
    write: false,
  });
  return bundle?.chunks.map((chunk) => ("code" in chunk ? chunk.code : "")).join("") ?? "";
}

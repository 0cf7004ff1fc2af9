import { cpSync, globSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packPackages } from "../../../tooling/tarballs/packPackages.ts";
import { bundle, HEAD, installCopy } from "./buildTwoCopies.ts";

/** The version that is packed, and one after it that has another label. */
export const LABELS = { one: "Message your shopper", other: "Write to your shopper" } as const;

/**
 * Builds a page with two versions of the library in a script each, as of two teams, and two versions of the
 * element, the later one first. Returns the folder, for `startStaticHost`.
 */
export async function buildTwoVersions(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "shopper-chat-two-versions-"));
  const tarballs = packPackages(`${folder}/packed`);
  for (const name of ["one", "other"]) {
    const place = `${folder}/${name}`;
    installCopy(tarballs, place);
    if (name === "other") makeLaterVersion(place);
    await bundle(place, "separate.tsx", `${folder}/dist/${name}.js`, "production");
    const element = `${place}/node_modules/@shopper-chat/element/dist/index.js`;
    cpSync(element, `${folder}/dist/element-${name}.js`);
  }
  writeFileSync(
    `${folder}/dist/index.html`,
    `${HEAD}<div id="one"></div><div id="other"></div>
      <shopper-chat base-url="/shopper-chat" order-id="conversation~versions"></shopper-chat>
      <script src="/one.js"></script>
      <script src="/other.js"></script>
      <script src="/element-other.js"></script>
      <script src="/element-one.js"></script>`,
  );
  return folder;
}

/** Makes what is installed in `place` a later version, whose label is another. */
function makeLaterVersion(place: string): void {
  for (const name of ["client", "react", "element"]) {
    const home = `${place}/node_modules/@shopper-chat/${name}`;
    const manifest = readFileSync(`${home}/package.json`, "utf8");
    writeFileSync(
      `${home}/package.json`,
      manifest.replace(/"version": "[^"]+"/, '"version": "99.0.0"'),
    );
    for (const file of globSync("dist/**/*.js", { cwd: home })) {
      const code = readFileSync(`${home}/${file}`, "utf8");
      writeFileSync(`${home}/${file}`, code.replaceAll(LABELS.one, LABELS.other));
    }
  }
}

import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { PACKAGES } from "../api/packages.ts";
import { packPackages } from "./packPackages.ts";

/** What a package holds beside its build, its README and its licence. */
const EXTRAS: Record<string, string[]> = {
  "@shopper-chat/element": ["THIRD-PARTY-LICENSES.md", "custom-elements.json"],
  "@shopper-chat/gateway": ["Dockerfile"],
};
const NAMES = PACKAGES.map((name) => `@shopper-chat/${name}`);

const tarballs = new Map<string, string>();

beforeAll(() => {
  const into = `${import.meta.dirname}/../../node_modules/.cache/shopper-chat-tarballs`;
  for (const { name, path } of packPackages(into)) tarballs.set(name, path);
}, 120_000);

it("every package is looked at", () => {
  expect([...tarballs.keys()].toSorted()).toEqual(NAMES);
});

describe.each(NAMES)("the tarball of %s", (name) => {
  const tarball = () => tarballs.get(name) ?? "";

  it("has its build, README and licence, and nothing else", () => {
    const files = run("tar", ["tzf", tarball()])
      .trim()
      .split("\n")
      .map((file) => file.replace("package/", ""));
    expect(files.filter((file) => !file.startsWith("dist/")).toSorted()).toEqual(
      ["LICENSE", "README.md", "package.json", ...(EXTRAS[name] ?? [])].toSorted(),
    );
    const built = files.filter((file) => file.startsWith("dist/"));
    expect(built.filter((file) => !/\.(js|js\.map|d\.ts|css)$/.test(file))).toEqual([]);
    expect(built.filter((file) => /\.(test|stories)|testing\//.test(file))).toEqual([]);
  });

  it("brings no React, and nothing of this workspace's own", () => {
    const { exports, bin, dependencies = {}, peerDependencies } = JSON.parse(read("package.json"));
    expect(JSON.stringify({ exports, bin, dependencies, peerDependencies })).not.toMatch(
      /workspace:|catalog:|@shopper-chat\/source/,
    );
    expect(Object.keys(dependencies)).not.toContain("react");
    expect(Object.keys(dependencies)).not.toContain("react-dom");
    expect(Object.keys(dependencies)).not.toContain("@tanstack/react-query");
  });

  it("satisfies publint and attw", () => {
    expect(run("publint", ["--strict", tarball()])).toContain("All good!");
    const types = run("attw", [
      ...["--profile", "esm-only", "--no-emoji", tarball()],
      // TypeScript has no types for what is no code.
      ...["--exclude-entrypoints", "styles.css", "styles.layer.css", "custom-elements.json"],
    ]);
    expect(types).toContain("OK (ESM)");
  }, 60_000);

  function read(file: string): string {
    return run("tar", ["xzOf", tarball(), `package/${file}`]);
  }
});

describe("the tarball of @shopper-chat/react", () => {
  it.each([
    "composer/ShopperChatComposer",
    "provider/ShopperChatProvider",
    "send/useSendShopperMessage",
  ])('says "use client" in %s', (module) => {
    const tarball = tarballs.get("@shopper-chat/react") ?? "";
    const code = run("tar", ["xzOf", tarball, `package/dist/${module}.js`]);
    expect(code).toMatch(/^"use client";/);
  });
});

/** What a command writes; its failure is the test's. */
function run(command: string, parameters: string[]): string {
  try {
    return execFileSync(command, parameters, { encoding: "utf8", maxBuffer: 1e8, stdio: "pipe" });
  } catch (error) {
    const told = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
    throw new Error(`${command} ${parameters.join(" ")}\n${told}`, { cause: error });
  }
}

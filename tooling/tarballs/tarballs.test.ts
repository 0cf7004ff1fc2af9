import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { PACKAGES } from "../api/packages.ts";
import { packPackages } from "./packPackages.ts";
import { unpackPackages } from "./unpackPackages.ts";

/** What a package holds beside its build, its README and its licence. */
const EXTRAS: Record<string, string[]> = {
  "@shopper-chat/element": ["THIRD-PARTY-LICENSES.md", "custom-elements.json"],
  "@shopper-chat/gateway": ["Dockerfile"],
};
const NAMES = PACKAGES.map((name) => `@shopper-chat/${name}`);

const FOLDER = `${import.meta.dirname}/../../node_modules/.cache/shopper-chat-tarballs`;
const tarballs = new Map<string, string>();

beforeAll(() => {
  const packed = packPackages(`${FOLDER}/packed`);
  for (const { name, path } of packed) tarballs.set(name, path);
  unpackPackages(packed, FOLDER);
}, 120_000);

it("every package is looked at", () => {
  expect([...tarballs.keys()].toSorted()).toEqual(NAMES);
});

describe.each(NAMES)("the tarball of %s", (name) => {
  const tarball = () => tarballs.get(name) ?? "";

  it("has its build, README and licence, and nothing else", () => {
    const files = listFiles();
    expect(files.filter((file) => !file.startsWith("dist/")).toSorted()).toEqual(
      ["LICENSE", "README.md", "package.json", ...(EXTRAS[name] ?? [])].toSorted(),
    );
    const built = files.filter((file) => file.startsWith("dist/"));
    expect(built.filter((file) => !/\.(js|js\.map|d\.ts|css)$/.test(file))).toEqual([]);
    expect(built.filter((file) => /\.(test|stories)|testing\//.test(file))).toEqual([]);
  });

  it("says in its README where the links lead that lead out of it", () => {
    const readme = read("README.md");
    const out = [...readme.matchAll(/\]\((\.\.\/[^)]*)\)/g)].map(([, target]) => target);
    const says = /^Links out of this package lead to documents of its repository\.$/m.test(readme);
    expect({ out, says }).toEqual({ out, says: out.length > 0 });
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

  it("has a map with the source in it beside every module that is not only a list of others", () => {
    const files = listFiles();
    const modules = files.filter((file) => file.endsWith(".js"));
    const lists = modules.filter((file) => !files.includes(`${file}.map`));
    for (const file of lists) {
      // What is neither an import, an export nor a comment would want a line of its source.
      const code = read(file).replaceAll(/^(import|export) .*;$|^\/\/.*$|^"use client";$/gm, "");
      expect(code.trim()).toBe("");
    }
    for (const file of modules.filter((each) => !lists.includes(each))) {
      const { sourcesContent } = JSON.parse(read(`${file}.map`));
      expect(sourcesContent.length).toBeGreaterThan(0);
    }
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

  function listFiles(): string[] {
    const listed = run("tar", ["tzf", tarball()]).trim().split("\n");
    return listed.map((file) => file.replace("package/", ""));
  }

  function read(file: string): string {
    return readPacked(name, file);
  }
});

describe("the tarball of @shopper-chat/react", () => {
  it('says "use client" in every module that says it in the source', () => {
    const modules = globSync("**/*.{ts,tsx}", {
      cwd: SOURCE,
      exclude: [
        "**/*.{test,stories}.*",
        "**/*.test-d.ts",
        "testing/**",
        "themes/**",
        "ownDesign/**",
      ],
    }).filter((module) => saysUseClient(readFileSync(`${SOURCE}/${module}`, "utf8")));
    expect(modules.length).toBeGreaterThan(40);
    const silent = modules.filter((module) => {
      const built = module.replace(/\.tsx?$/, ".js");
      return !saysUseClient(readPacked("@shopper-chat/react", `dist/${built}`));
    });
    expect(silent).toEqual([]);
  });
});

const SOURCE = `${import.meta.dirname}/../../packages/react/src`;

function readPacked(name: string, file: string): string {
  return readFileSync(`${FOLDER}/node_modules/${name}/${file}`, "utf8");
}

function saysUseClient(code: string): boolean {
  return code.startsWith('"use client";');
}

/** What a command writes; its failure is the test's. */
function run(command: string, parameters: string[]): string {
  try {
    return execFileSync(command, parameters, { encoding: "utf8", maxBuffer: 1e8, stdio: "pipe" });
  } catch (error) {
    const told = error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
    throw new Error(`${command} ${parameters.join(" ")}\n${told}`, { cause: error });
  }
}

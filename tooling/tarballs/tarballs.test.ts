import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { PACKAGES } from "../api/packages.ts";
import { packPackages } from "./packPackages.ts";
import { unpackPackages } from "./unpackPackages.ts";

/** The files of a package in addition to its build, README and licence. */
const EXTRAS: Record<string, string[]> = {
  "@shopper-chat/element": ["THIRD-PARTY-LICENSES.md", "custom-elements.json"],
  "@shopper-chat/gateway": ["Dockerfile", "kubernetes.yaml"],
  "@shopper-chat/react": ["chat", "chat.layer", "styles", "styles.layer"].flatMap((name) => [
    `${name}.css`,
    `${name}.css.d.ts`,
  ]),
};
const NAMES = PACKAGES.map((name) => `@shopper-chat/${name}`);

const FOLDER = `${import.meta.dirname}/../../node_modules/.cache/shopper-chat-tarballs`;
const tarballs = new Map<string, string>();

beforeAll(() => {
  const packed = packPackages(`${FOLDER}/packed`);
  for (const { name, path } of packed) tarballs.set(name, path);
  unpackPackages(packed, FOLDER);
}, 120_000);

it("every package is packed", () => {
  expect([...tarballs.keys()].toSorted()).toEqual(NAMES);
});

describe.each(NAMES)("the tarball of %s", (name) => {
  const tarball = () => tarballs.get(name) ?? "";

  it("contains its build, README and licence, and nothing else", () => {
    const files = listFiles();
    expect(files.filter((file) => !file.startsWith("dist/")).toSorted()).toEqual(
      ["LICENSE", "README.md", "package.json", ...(EXTRAS[name] ?? [])].toSorted(),
    );
    const built = files.filter((file) => file.startsWith("dist/"));
    expect(built.filter((file) => !/\.(js|js\.map|d\.ts|css)$/.test(file))).toEqual([]);
    expect(built.filter((file) => /\.(test|stories)|testing\//.test(file))).toEqual([]);
  });

  it("explains links out of the package in its README", () => {
    const readme = read("README.md");
    const out = [...readme.matchAll(/\]\((\.\.\/[^)]*)\)/g)].map(([, target]) => target);
    const says = /^Links out of this package lead to documents of its repository\.$/m.test(readme);
    expect({ out, says }).toEqual({ out, says: out.length > 0 });
  });

  it("doesn't depend on React or on anything internal to this workspace", () => {
    const { exports, bin, dependencies = {}, peerDependencies } = JSON.parse(read("package.json"));
    expect(JSON.stringify({ exports, bin, dependencies, peerDependencies })).not.toMatch(
      /workspace:|catalog:|@shopper-chat\/source/,
    );
    expect(Object.keys(dependencies)).not.toContain("react");
    expect(Object.keys(dependencies)).not.toContain("react-dom");
    expect(Object.keys(dependencies)).not.toContain("@tanstack/react-query");
  });

  it("has a main module, types and style sheets for resolvers without exports", () => {
    const { main, types, exports } = JSON.parse(read("package.json"));
    expect([main, types]).toEqual([exports["."].default, exports["."].types]);
    const sheets = Object.keys(exports).filter((path) => path.endsWith(".css"));
    for (const path of sheets) expect(exports[path].default).toBe(path);
  });

  it("has a source map beside every module that contains code", () => {
    const files = listFiles();
    const modules = files.filter((file) => file.endsWith(".js"));
    const lists = modules.filter((file) => !files.includes(`${file}.map`));
    for (const file of lists) {
      // A module without a map may only have imports, exports and comments.
      const code = read(file).replaceAll(/^(import|export) .*;$|^\/\/.*$|^"use client";$/gm, "");
      expect(code.trim()).toBe("");
    }
    for (const file of modules.filter((each) => !lists.includes(each))) {
      const { sourcesContent } = JSON.parse(read(`${file}.map`));
      expect(sourcesContent.length).toBeGreaterThan(0);
    }
  });

  it("passes publint and attw", () => {
    expect(run("publint", ["--strict", tarball()])).toContain("All good!");
    const types = run("attw", [
      ...["--profile", "esm-only", "--no-emoji", tarball()],
      // Style sheets and manifests have no types.
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
  it('has "use client" in every module whose source has it', () => {
    const modules = globSync("**/*.{ts,tsx}", {
      cwd: SOURCE,
      exclude: [
        "**/*.{test,stories}.*",
        "**/*.test-d.ts",
        "testing/**",
        "themes/**",
        "ownDesign/**",
      ],
    }).filter((module) => hasUseClient(readFileSync(`${SOURCE}/${module}`, "utf8")));
    expect(modules.length).toBeGreaterThan(30);
    const silent = modules.filter((module) => {
      const built = module.replace(/\.tsx?$/, ".js");
      return !hasUseClient(readPacked("@shopper-chat/react", `dist/${built}`));
    });
    expect(silent).toEqual([]);
  });
});

const SOURCE = `${import.meta.dirname}/../../packages/react/src`;

function readPacked(name: string, file: string): string {
  return readFileSync(`${FOLDER}/node_modules/${name}/${file}`, "utf8");
}

function hasUseClient(code: string): boolean {
  return code.startsWith('"use client";');
}

/** Runs a command and returns its output. If it fails, the test fails with the output. */
function run(command: string, parameters: string[]): string {
  try {
    return execFileSync(command, parameters, { encoding: "utf8", maxBuffer: 1e8, stdio: "pipe" });
  } catch (error) {
    const output =
      error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
    throw new Error(`${command} ${parameters.join(" ")}\n${output}`, { cause: error });
  }
}

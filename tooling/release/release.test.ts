import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { publishPackages } from "./publishPackages.ts";

it("releases nothing from a developer's machine, and says why", () => {
  const { status, stderr } = spawnSync("node", [`${import.meta.dirname}/release.ts`], {
    encoding: "utf8",
    env: { ...process.env, CI: "" },
  });
  expect(status).toBe(1);
  expect(stderr).toContain("only CI can say where a package was built");
});

it("publishes nothing when the provenance statement can't be made", async () => {
  const registry = await startRegistry();
  const folder = makeWorkspace(registry.url);
  // A workflow without the permission to make one.
  const environment = {
    CI: "true",
    GITHUB_ACTIONS: "true",
    ACTIONS_ID_TOKEN_REQUEST_URL: undefined,
  };
  await expect(publishPackages(folder, environment)).rejects.toThrow(/idToken/);
  expect(registry.published()).toEqual([]);
}, 60_000);

async function startRegistry(): Promise<{ url: string; published: () => string[] }> {
  const published: string[] = [];
  const server = createServer((request, response) => {
    if (request.method === "PUT") published.push(request.url ?? "");
    response.statusCode = request.method === "PUT" ? 201 : 404;
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`,
    published: () => published,
  };
}

/** A workspace with one package that no registry has. */
function makeWorkspace(registry: string): string {
  const folder = mkdtempSync(join(tmpdir(), "shopper-chat-release-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(`${folder}/packages/one`, { recursive: true });
  mkdirSync(`${folder}/.changeset`);
  const files = {
    "package.json": { private: true, packageManager: "pnpm@12.21.0" },
    ".changeset/config.json": { access: "public", baseBranch: "main" },
    "packages/one/package.json": {
      name: "@example/one",
      version: "1.0.0",
      repository: "https://github.com/example/one",
      publishConfig: { registry },
    },
  };
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(`${folder}/${file}`, JSON.stringify(content));
  }
  writeFileSync(`${folder}/pnpm-workspace.yaml`, "packages: [packages/*]\npmOnFail: ignore\n");
  writeFileSync(`${folder}/pnpm-lock.yaml`, "lockfileVersion: '9.0'\n");
  const { host } = new URL(registry);
  writeFileSync(`${folder}/.npmrc`, `registry=${registry}\n//${host}/:_authToken=none\n`);
  execFileSync("git", ["init", "--quiet", "--initial-branch=main", folder]);
  return folder;
}

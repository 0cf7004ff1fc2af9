import { spawn } from "node:child_process";

/**
 * Publishes each package of the workspace in `folder` whose version the registry does not have yet,
 * with a provenance statement. Resolves with the output of `changeset publish`, and rejects with it when
 * a package or its statement can't be made or published.
 */
export function publishPackages(
  folder: string,
  environment: Record<string, string | undefined> = {},
): Promise<string> {
  const changeset = spawn("changeset", ["publish"], {
    cwd: folder,
    // pnpm has its own name for npm's setting.
    env: { ...process.env, ...environment, PNPM_CONFIG_PROVENANCE: "true" },
  });
  const output: string[] = [];
  for (const stream of [changeset.stdout, changeset.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output.push(text);
    });
  }
  return new Promise((resolve, reject) => {
    changeset.once("error", reject);
    changeset.once("close", (status) => {
      const text = output.join("");
      if (status === 0) resolve(text);
      else reject(new Error(text));
    });
  });
}

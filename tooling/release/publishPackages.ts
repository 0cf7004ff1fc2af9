import { spawn } from "node:child_process";

/**
 * Publishes each package of the workspace in `folder` whose version the registry does not have yet,
 * with a statement of where it was built. Gives what was told, and rejects with it when a package or
 * its statement can't be made or given.
 */
export function publishPackages(
  folder: string,
  environment: Record<string, string | undefined> = {},
): Promise<string> {
  const changeset = spawn("changeset", ["publish"], {
    cwd: folder,
    // By this name: pnpm does not read npm's.
    env: { ...process.env, ...environment, PNPM_CONFIG_PROVENANCE: "true" },
  });
  const told: string[] = [];
  for (const output of [changeset.stdout, changeset.stderr]) {
    output.setEncoding("utf8").on("data", (text: string) => {
      told.push(text);
    });
  }
  return new Promise((resolve, reject) => {
    changeset.once("error", reject);
    changeset.once("close", (status) => {
      const text = told.join("");
      if (status === 0) resolve(text);
      else reject(new Error(text));
    });
  });
}

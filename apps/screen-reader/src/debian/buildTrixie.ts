import { execFileSync } from "node:child_process";
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { startContainer } from "../desktop/startContainer.ts";
import { INSTALL, installPackages, PACKAGES } from "./installPackages.ts";
import { type Mirrors, readMirrors } from "./readMirrors.ts";

/**
 * Makes a root of Debian 13 (“trixie”), whose Orca is newer than that of Debian 12, and returns its
 * folder. It takes some minutes and 2 GB once; remove the folder to have it made from newer packages.
 *
 * @throws Error when that takes another system or another user.
 */
export async function buildTrixie(say: (line: string) => void): Promise<string> {
  const stamp = join(TRIXIE, "packages");
  const wanted = PACKAGES.join("\n");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return TRIXIE;
  if (process.getuid?.() !== 0) throw new Error("Only root can make a Debian root.");
  installPackages(["debootstrap"]);
  say(`Making a Debian 13 root in ${TRIXIE}: some minutes, once.`);
  mkdirSync(dirname(TRIXIE), { recursive: true });
  // Under another name until it is complete, because another run may look for it meanwhile.
  const folder = mkdtempSync(`${TRIXIE}-`);
  try {
    await build(folder, readMirrors(readSources(), readCodename()));
    writeFileSync(join(folder, "packages"), wanted);
    rmSync(TRIXIE, { recursive: true, force: true });
    renameSync(folder, TRIXIE);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return TRIXIE;
}

async function build(folder: string, { main, security }: Mirrors): Promise<void> {
  // In a namespace, because an interrupted debootstrap leaves its mounts.
  const namespace = ["--mount", "--pid", "--fork", "--kill-child", "--mount-proc"];
  const variant = ["--variant=minbase", "--include=ca-certificates"];
  const debootstrap = ["debootstrap", ...variant, "trixie", folder, main];
  execFileSync("unshare", [...namespace, ...debootstrap], { stdio: "ignore" });
  if (security) {
    const line = `deb ${security} trixie-security main\n`;
    writeFileSync(join(folder, "etc/apt/sources.list.d/security.list"), line);
  }
  const container = await startContainer(folder);
  try {
    await container.run(["apt-get", "update", "-qq"]);
    await container.run([...INSTALL, ...PACKAGES]);
    await container.run(["apt-get", "clean"]);
  } finally {
    await container.close();
  }
}

const TRIXIE: string = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"),
  "shopper-chat/screen-reader/trixie",
);

function readSources(): string[] {
  const paths = globSync(["/etc/apt/sources.list", "/etc/apt/sources.list.d/*.{list,sources}"]);
  return paths.map((path) => readFileSync(path, "utf8"));
}

function readCodename(): string {
  return /^VERSION_CODENAME=(.+)$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? "";
}

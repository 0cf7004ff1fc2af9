import { type ChildProcess, execFile, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

/**
 * Starts a process and mount namespace, in which all further programs run, on this system's files or
 * on those of another Debian root.
 *
 * In a namespace of its own, Orca finds no other Orca (it refuses to be the second one). The programs,
 * the mounts and `/tmp` end with the namespace. It also ends when this process ends, however that
 * happens, because its first process reads a pipe from here.
 *
 * @param root The folder of a Debian root, or `/`.
 * @throws Error when the system allows no namespaces.
 */
export async function startContainer(root: string): Promise<Container> {
  const script =
    root === "/" ? `${MOUNT_HERE} && exec ${IDLE}` : `${MOUNT} && exec chroot "$1" ${IDLE}`;
  const outer = spawn(
    "unshare",
    [
      // Without root, a user namespace gives the right to the other two.
      ...(process.getuid?.() === 0 ? [] : ["--map-root-user"]),
      ...["--mount", "--pid", "--fork", "--kill-child", "sh", "-euc", script, "sh", root],
    ],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  const errors: string[] = [];
  outer.stderr.on("data", (data) => errors.push(String(data)));
  await new Promise<void>((resolve, reject) => {
    createInterface(outer.stdout).once("line", () => resolve());
    outer.once("error", reject);
    outer.once("exit", () => reject(new Error(`No namespace could be made: ${errors.join("")}`)));
  });
  const first = readFileSync(`/proc/${outer.pid}/task/${outer.pid}/children`, "utf8").trim();
  const enter = [
    ...(process.getuid?.() === 0 ? [] : ["--user", "--preserve-credentials"]),
    ...["--target", first, "--mount", "--pid", "--root", "--wdns=/", "--"],
  ];
  return {
    toOutside: (path) => `/proc/${first}/root${path}`,
    start: (command, environment = {}) =>
      spawn("nsenter", [...enter, ...command], {
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...BASE_ENVIRONMENT, ...environment },
      }),
    async run(command, environment = {}) {
      const { stdout } = await promisify(execFile)("nsenter", [...enter, ...command], {
        env: { ...BASE_ENVIRONMENT, ...environment },
        maxBuffer: 64 * 1024 * 1024,
      });
      return stdout;
    },
    async close() {
      if (outer.exitCode !== null || outer.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => outer.once("exit", () => resolve()));
      outer.stdin.end();
      await ended;
    },
  };
}

export interface Container {
  /** The path at which this process sees a file inside. */
  toOutside: (path: string) => string;
  /** Starts a program inside, with its output and errors piped. */
  start: (command: readonly string[], environment?: Environment) => ChildProcess;
  /**
   * Runs a program inside to its end, and resolves with its output.
   *
   * @throws Error when it ends with another code than 0.
   */
  run: (command: readonly string[], environment?: Environment) => Promise<string>;
  /** Ends every program inside. */
  close: () => Promise<void>;
}

export type Environment = Readonly<Record<string, string>>;

const BASE_ENVIRONMENT: Environment = {
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  LANG: "C.UTF-8",
  LC_ALL: "C.UTF-8",
  DEBIAN_FRONTEND: "noninteractive",
};

/** Bash, because it also reaps the processes that it did not start. */
const IDLE = "bash -c 'echo ready; cat >/dev/null'";

const MOUNT_HERE = "mount -t proc proc /proc && mount -t tmpfs tmpfs /tmp";

const MOUNT = [
  'mount -t proc proc "$1/proc"',
  'mount -t tmpfs tmpfs "$1/tmp"',
  'mount --rbind /dev "$1/dev"',
  'mount --rbind /sys "$1/sys"',
  'cp -L /etc/resolv.conf /etc/hosts "$1/etc/"',
].join(" && ");

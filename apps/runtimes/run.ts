import { execFileSync, spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runConformance, startSandbox } from "@shopper-chat/sandbox/node";
import { findRedisServer } from "../../tooling/findRedis.ts";
import { packPackages } from "../../tooling/tarballs/packPackages.ts";
import { installImage } from "./src/installImage.ts";
import { DEPENDENCIES, type Runtime, runtimes } from "./src/runtimes.ts";
import { startUpstash } from "./src/startUpstash.ts";

/** `pnpm test:runtimes [name …]`: runs the code of the deployment pages in all or the named runtimes. */
const wanted = process.argv.slice(2);
const chosen = runtimes.filter(
  ({ name }) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)),
);
if (chosen.length === 0) {
  const known = runtimes.map(({ name }) => name).join(", ");
  throw new Error(`There is no runtime ${wanted.join(", ")}. There are: ${known}.`);
}

/** Imports the functions of the app that the pages call. */
const SESSION = 'import { isOrderOf, readSession } from "./session.mjs";';
/** Signs the tokens of the gateway's customers. */
const SECRET = "0123456789abcdef0123456789abcdef";
const ROOT = `${import.meta.dirname}/../..`;
const folder = mkdtempSync(join(tmpdir(), "shopper-chat-runtimes-"));
/** Beside the image, because npm would take the packages of a folder above. */
const app = join(folder, "app");
const tarballs = packPackages(`${ROOT}/node_modules/.cache/shopper-chat-packed`);
if (chosen.some((runtime) => "page" in runtime)) install();
const redisPort = await findFreePort();
const redis = spawn(
  findRedisServer() ?? "redis-server",
  ["--port", String(redisPort), "--bind", "127.0.0.1", "--save", "", "--dir", folder],
  { stdio: "ignore" },
);
const upstash = await startUpstash(`redis://127.0.0.1:${redisPort}`);
try {
  for (const runtime of chosen) {
    // The runs have one customer, and rate limits count in the store.
    await upstash.flush();
    await check(runtime);
  }
} finally {
  upstash.close();
  redis.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}

/** Installs the tarballs and the runtimes, as an app of its own. */
function install(): void {
  cpSync(`${import.meta.dirname}/src/host`, app, { recursive: true });
  const paths = Object.fromEntries(tarballs.map(({ name, path }) => [name, `file:${path}`]));
  const { "@shopper-chat/client": client, "@shopper-chat/server": server } = paths;
  const ours = { "@shopper-chat/client": client, "@shopper-chat/server": server };
  const manifest = { type: "module", dependencies: { ...DEPENDENCIES, ...ours }, overrides: ours };
  writeFileSync(join(app, "package.json"), JSON.stringify(manifest));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: app,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Writes or installs what is run, and returns how it is started. */
function prepare(runtime: Runtime): Start {
  if ("isImage" in runtime) {
    const cwd = join(folder, runtime.name);
    return { cwd, command: installImage(cwd, tarballs) };
  }
  writeFileSync(join(app, runtime.file), `${SESSION}\n${readCode(runtime.page)}`);
  return { cwd: app, command: runtime.command, environment: runtime.environment };
}

interface Start {
  cwd: string;
  command: readonly string[];
  environment?: Record<string, string> | undefined;
}

async function check(runtime: Runtime): Promise<void> {
  const { name } = runtime;
  const { cwd, command, environment } = prepare(runtime);
  const { url: connectUrl, sandbox, close } = await startSandbox({ port: 0 });
  const port = await findFreePort();
  const [program = "", ...args] = command;
  const child = spawn(program === "node" ? process.execPath : join(cwd, program), args, {
    cwd,
    // A process group of its own, because Miniflare starts another process.
    detached: true,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      CONNECT_URL: connectUrl,
      CONNECT_BASE_URL: connectUrl,
      SESSION_JWT_SECRET: SECRET,
      CONNECT_CLIENT_ID: sandbox.credentials.clientId,
      CONNECT_CLIENT_SECRET: sandbox.credentials.clientSecret,
      REDIS_URL: `redis://127.0.0.1:${redisPort}`,
      UPSTASH_REDIS_REST_URL: upstash.url,
      UPSTASH_REDIS_REST_TOKEN: "token",
      ...environment,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += String(chunk);
    });
  }
  const start = performance.now();
  try {
    const url = `http://127.0.0.1:${port}/shopper-chat`;
    await waitUntilItListens(url, child);
    const results = await runConformance({
      url,
      sandboxUrl: connectUrl,
      headers: { Cookie: "session=customer-1", Authorization: `Bearer ${signToken()}` },
    });
    const failed = results.filter(({ problem }) => problem !== undefined);
    for (const { title, problem } of failed) process.stdout.write(`FAIL ${title}: ${problem}\n`);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    const passed = results.length - failed.length;
    process.stdout.write(`${name}: ${passed} of ${results.length} checks passed. ${seconds} s\n`);
    if (failed.length > 0 || child.exitCode !== null) process.exitCode = 1;
  } catch (error) {
    process.stdout.write(`${name}: ${String(error)}\n`);
    process.exitCode = 1;
  } finally {
    if (child.exitCode === null && child.pid !== undefined) {
      process.kill(-child.pid, "SIGKILL");
      await once(child, "exit");
    }
    await close();
    if (process.exitCode === 1) process.stdout.write(`${output.replaceAll(/^/gm, `${name} | `)}\n`);
  }
}

/** Returns the code that a page shows: its first block of JavaScript. */
function readCode(page: string): string {
  const code = /^```js\n(.*?)^```/ms.exec(readFileSync(`${ROOT}/docs/${page}`, "utf8"))?.[1];
  if (code === undefined) throw new Error(`docs/${page} shows no JavaScript.`);
  return code;
}

async function waitUntilItListens(url: string, child: { exitCode: number | null }): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error("The process ended.");
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await sleep(200);
  }
  throw new Error("It did not listen in a minute.");
}

/** A token as a storefront signs it for the gateway. */
function signToken(): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const exp = Math.floor(Date.now() / 1000) + 600;
  const signed = `${encode({ alg: "HS256" })}.${encode({ sub: "customer-1", exp })}`;
  return `${signed}.${createHmac("sha256", SECRET).update(signed).digest("base64url")}`;
}

function findFreePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

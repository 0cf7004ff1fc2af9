import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { RunningHost } from "./hosts.ts";
import type { Connect } from "./startConnect.ts";

/** Starts a Next.js app as it was built; its own route handler is the storefront backend. */
export async function startNext(folder: string, connect: Connect): Promise<RunningHost> {
  const next = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", "--hostname", "127.0.0.1", "--port", "0"],
    {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        CONNECT_URL: connect.baseUrl,
        CONNECT_CLIENT_ID: connect.clientId,
        CONNECT_CLIENT_SECRET: connect.clientSecret,
        CUSTOMER: connect.customerId,
      },
    },
  );
  return { url: await addressOf(next), close: () => stop(next) };
}

async function addressOf(next: ChildProcess): Promise<string> {
  if (!next.stdout) throw new Error("Next.js can't be heard.");
  const told: string[] = [];
  for await (const line of createInterface({ input: next.stdout })) {
    told.push(line);
    const [, url] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error(`Next.js did not start: ${told.join("\n")}`);
}

function stop(next: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => next.once("exit", () => resolve()));
  next.kill();
  return ended;
}

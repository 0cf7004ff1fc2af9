import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { StartHost } from "./hosts.ts";
import type { Connect } from "./startConnect.ts";

/**
 * Starts a host's own server with Node, which also has a route for the storefront backend. `program` is
 * the command in the host's folder.
 */
export function startServer(...program: string[]): StartHost {
  return async (folder, connect) => {
    const server = launch(program, folder, connect);
    return { url: await addressOf(server), close: () => stop(server) };
  };
}

function launch(program: readonly string[], folder: string, connect: Connect): ChildProcess {
  return spawn(process.execPath, program, {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      // With port 0, the server chooses a free one.
      PORT: undefined,
      NEXT_TELEMETRY_DISABLED: "1",
      CONNECT_URL: connect.baseUrl,
      CONNECT_CLIENT_ID: connect.clientId,
      CONNECT_CLIENT_SECRET: connect.clientSecret,
      CUSTOMER: connect.customerId,
    },
  });
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error("The host's server has no output to read.");
  const output: string[] = [];
  for await (const line of createInterface({ input: server.stdout })) {
    output.push(line);
    const [, url] = /(http:\/\/127\.0\.0\.1:[1-9]\d*)/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error(`The host's server did not start: ${output.join("\n")}`);
}

function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  server.kill();
  return ended;
}

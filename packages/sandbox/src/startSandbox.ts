import { createServer, type Server } from "node:http";
import { createSandbox, type Sandbox, type SandboxOptions } from "./createSandbox.ts";
import { createNodeListener } from "./http/createNodeListener.ts";

/**
 * Starts a sandbox as an HTTP server that only this machine can reach (127.0.0.1).
 *
 * @throws {Error} When the port is in use; the message says how to choose another.
 * @throws {RangeError} When the port is not a whole number from 0 to 65535.
 * @example
 * const { url, sandbox, close } = await startSandbox({ port: 0 });
 */
export async function startSandbox(options: StartSandboxOptions = {}): Promise<RunningSandbox> {
  const { port: wantedPort = DEFAULT_PORT, ...sandboxOptions } = options;
  const sandbox = createSandbox(sandboxOptions);
  const server = createServer(createNodeListener(sandbox));
  const port = await listen(server, wantedPort);

  let closing: Promise<void> | undefined;
  return {
    url: `http://${HOSTNAME}:${port}`,
    port,
    sandbox,
    close: () => {
      closing ??= close(server).finally(sandbox.close);
      return closing;
    },
  };
}

export interface StartSandboxOptions extends SandboxOptions {
  /** The port; 0 lets the system choose one. @default 4010 */
  port?: number;
}

export interface RunningSandbox {
  /** The address of the server, without a slash at the end. */
  url: string;
  port: number;
  sandbox: Sandbox;
  /** Stops the server, closes all connections and drops late deliveries. */
  close: () => Promise<void>;
}

/** The port of a sandbox by default. */
export const DEFAULT_PORT = 4010;

const HOSTNAME = "127.0.0.1";

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? portInUse(port, error) : error);
    });
    server.listen(port, HOSTNAME, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function portInUse(port: number, cause: Error): Error {
  const message = `Port ${port} on ${HOSTNAME} is in use. Choose another: the variable SANDBOX_PORT, or the option "port".`;
  return new Error(message, { cause });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    // Otherwise an idle or unanswered connection would keep the server open.
    server.closeAllConnections();
  });
}

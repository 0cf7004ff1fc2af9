import type { Server } from "node:http";
import { connect } from "node:net";

/**
 * Lets a server listen on this machine only, and returns the port.
 *
 * @throws {Error} When the port is in use; the message names the variable to change.
 */
export function listen(server: Server, wantedPort: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") return reject(error);
      const message = `Port ${wantedPort} on ${HOSTNAME} is in use. Choose another with the variable PORT, such as PORT=${wantedPort === 3000 ? 3001 : 3000}.`;
      return reject(new Error(message, { cause: error }));
    });
    server.listen(wantedPort, HOSTNAME, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : wantedPort);
    });
  });
}

/**
 * The address of a server that listens on the IPv4 loopback: `localhost`, unless another server uses the
 * same port on the IPv6 loopback, which browsers may try first.
 */
export async function localOrigin(port: number): Promise<string> {
  const host = (await somebodyListens("::1", port)) ? HOSTNAME : "localhost";
  return `http://${host}:${port}`;
}

const HOSTNAME = "127.0.0.1";

function somebodyListens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    function settle(listens: boolean): void {
      socket.destroy();
      resolve(listens);
    }
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
    socket.once("timeout", () => settle(false));
  });
}

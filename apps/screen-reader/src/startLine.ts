import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/**
 * Starts a line to a demo that can be cut. Firefox reaches this machine even while it works offline.
 *
 * @example
 * const line = await startLine("http://localhost:3000");
 */
export async function startLine(demoUrl: string): Promise<Line> {
  const { hostname, port } = new URL(demoUrl);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((socket) => {
    if (isCut) return void socket.destroy();
    const other = connect(Number(port), hostname);
    for (const [from, to] of [
      [socket, other],
      [other, socket],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  function cut(): void {
    for (const socket of sockets) socket.destroy();
  }
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The line has no port.");
  return {
    url: `http://localhost:${address.port}`,
    setCut(shouldCut) {
      isCut = shouldCut;
      if (isCut) cut();
    },
    close() {
      server.close();
      cut();
    },
  };
}

export interface Line {
  /** The origin of the demo at the near end. */
  url: string;
  setCut: (isCut: boolean) => void;
  close: () => void;
}

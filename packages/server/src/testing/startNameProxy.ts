import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/**
 * A host name as DNS has it: new connections go to its target of that moment, and open connections
 * stay where they are.
 */
export async function startNameProxy(target: number): Promise<NameProxy> {
  let port = target;
  const sockets = new Set<Socket>();
  const server = createServer((incoming) => {
    const outgoing = connect(port, "127.0.0.1");
    for (const [from, to] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => to.destroy());
    }
  });
  const own = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return {
    url: `redis://127.0.0.1:${own}`,
    pointTo(next) {
      port = next;
    },
  };
}

export interface NameProxy {
  url: string;
  pointTo: (port: number) => void;
}

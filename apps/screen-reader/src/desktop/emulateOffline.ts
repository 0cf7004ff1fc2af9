import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Takes a Chromium's network away through its DevTools protocol, because it has no menu for that. */
export function emulateOffline(profile: string): (isOffline: boolean) => Promise<void> {
  let socket: WebSocket | undefined;
  return async (isOffline) => {
    // The emulation lasts as long as the connection.
    socket ??= await connect(profile);
    const params = { offline: isOffline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    socket.send(JSON.stringify({ id: 1, method: "Network.enable" }));
    socket.send(JSON.stringify({ id: 2, method: "Network.emulateNetworkConditions", params }));
    await waitForReply(socket, 2);
  };
}

async function connect(profile: string): Promise<WebSocket> {
  const [port] = readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n");
  const targets: unknown = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
  const page = Array.isArray(targets) ? targets.find(({ type }) => type === "page") : undefined;
  const socket = new WebSocket(String(page?.webSocketDebuggerUrl));
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  return socket;
}

function waitForReply(socket: WebSocket, id: number): Promise<void> {
  return new Promise((resolve) => {
    socket.addEventListener("message", ({ data }) => {
      const reply: unknown = JSON.parse(String(data));
      if (reply instanceof Object && "id" in reply && reply.id === id) resolve();
    });
  });
}

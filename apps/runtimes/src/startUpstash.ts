import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { createClient } from "redis";

/**
 * Starts the HTTP interface of Upstash in front of a Redis: a command is a JSON array, a pipeline is an
 * array of commands, and texts of the response are Base64.
 *
 * Source: Upstash, Redis REST API.
 */
export async function startUpstash(redisUrl: string): Promise<Upstash> {
  const client = createClient({ url: redisUrl });
  await client.connect();

  async function run(command: unknown): Promise<{ result: unknown } | { error: string }> {
    try {
      const words = Array.isArray(command) ? command.map(String) : [];
      return { result: toBase64(await client.sendCommand(words)) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : "" };
    }
  }

  const server = createServer((request, response) => {
    void (async () => {
      const sent: unknown = await json(request);
      const isPipeline = request.url?.endsWith("/pipeline") && Array.isArray(sent);
      const answer = isPipeline ? await Promise.all(sent.map(run)) : await run(sent);
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify(answer));
    })();
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    flush: () => client.flushAll(),
    close() {
      server.close();
      server.closeAllConnections();
      client.destroy();
    },
  };
}

interface Upstash {
  url: string;
  /** Empties the Redis. */
  flush: () => Promise<unknown>;
  close: () => void;
}

function toBase64(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(toBase64);
  return typeof result === "string" ? Buffer.from(result).toString("base64") : result;
}

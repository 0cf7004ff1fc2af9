import { createClient } from "redis";
import { onTestFinished } from "vitest";
import { serveForTest } from "./serveForTest.ts";

/**
 * Starts the HTTP interface of Upstash in front of a Redis, for one test: a command is a JSON array, a
 * pipeline is an array of commands, and texts of the response are Base64.
 *
 * Source: Upstash, Redis REST API.
 */
export async function startUpstash(redisUrl: string): Promise<string> {
  const client = createClient({ url: redisUrl });
  await client.connect();
  onTestFinished(() => client.destroy());
  return serveForTest(async (request) => {
    const sent: unknown = await request.json();
    const isPipeline = new URL(request.url).pathname.endsWith("/pipeline");
    if (!isPipeline) return Response.json(await run(sent));
    return Response.json(await Promise.all(Array.isArray(sent) ? sent.map(run) : []));
  });

  async function run(command: unknown): Promise<{ result: unknown } | { error: string }> {
    try {
      const words = Array.isArray(command) ? command.map(String) : [];
      return { result: toBase64(await client.sendCommand(words)) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : "" };
    }
  }
}

function toBase64(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(toBase64);
  return typeof result === "string" ? Buffer.from(result).toString("base64") : result;
}

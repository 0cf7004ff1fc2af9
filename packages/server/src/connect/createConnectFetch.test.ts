import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startBackend } from "../testing/startBackend.ts";
import { createConnectFetch } from "./createConnectFetch.ts";

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  let connections = 0;
  server.on("connection", () => {
    connections += 1;
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, connections: () => connections };
}

function create(options: Parameters<typeof createConnectFetch>[0] = {}) {
  const connectFetch = createConnectFetch(options);
  onTestFinished(connectFetch.close);
  return connectFetch;
}

describe("createConnectFetch", () => {
  it("sends and reads messages as the global fetch does, on one connection", async () => {
    const backend = await startBackend({ connect: { fetch: create() } });
    expect((await backend.send({ body: "Ripe avocados 🥑" })).status).toBe(200);
    expect((await backend.send({ orderId: "chat-disabled" })).status).toBe(403);
    const conversation = await (await backend.send({ method: "GET" })).text();
    expect(conversation).toContain("Ripe avocados 🥑");
    expect((await backend.send({ method: "PUT" })).status).toBe(200);
  });

  it("sends method, headers and body, and returns status, headers and body", async () => {
    const { url, connections } = await serve((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += String(chunk);
      });
      request.on("end", () => {
        const { method, headers, url: path } = request;
        response.writeHead(201, { "X-One": ["a", "b"], "Content-Type": "application/json" });
        response.end(JSON.stringify({ method, path, type: headers["content-type"], body }));
      });
    });
    const connectFetch = create();
    for (const input of [`${url}/a?b`, new URL(`${url}/a?b`), new Request(`${url}/a?b`)]) {
      const response = await connectFetch(input, {
        method: "PUT",
        headers: { "Content-Type": "text/plain" },
        body: "é",
      });
      expect(response.status).toBe(201);
      expect(response.headers.get("X-One")).toBe("a, b");
      expect(await response.json()).toEqual({
        method: "PUT",
        path: "/a?b",
        type: "text/plain",
        body: "é",
      });
    }
    expect(connections()).toBe(1);
  });

  it("returns a response that can be read in every way, and reports that it was read", async () => {
    const { url } = await serve((request, response) => {
      response.writeHead(request.url === "/empty" ? 204 : 200, { "Content-Type": "text/plain" });
      response.end(request.url === "/empty" ? undefined : '{"a":"é"}');
    });
    const get = () => create()(url);
    const bytes = new TextEncoder().encode('{"a":"é"}');
    expect(await (await get()).text()).toBe('{"a":"é"}');
    expect(await (await get()).json()).toEqual({ a: "é" });
    expect(await (await get()).bytes()).toEqual(bytes);
    expect(new Uint8Array(await (await get()).arrayBuffer())).toEqual(bytes);
    expect((await (await get()).blob()).type).toBe("text/plain");
    expect(await (await get()).clone().text()).toBe('{"a":"é"}');
    await expect((await get()).formData()).rejects.toThrow(TypeError);

    const response = await get();
    expect(response.bodyUsed).toBe(false);
    expect(await new Response(response.body).text()).toBe('{"a":"é"}');
    expect(response.bodyUsed).toBe(true);
    await expect(response.text()).rejects.toThrow(TypeError);

    const empty = await create()(`${url}/empty`);
    expect(empty.body).toBeNull();
    expect(await empty.text()).toBe("");
  });

  it("never follows a redirect", async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(307, { Location: "http://127.0.0.1:1/" }).end();
    });
    const response = await create()(url, { method: "POST", body: "secret" });
    expect(response.status).toBe(307);
  });

  it("unpacks a response that is packed, within the limit", async () => {
    const { url } = await serve((request, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip" });
      response.end(gzipSync("a".repeat(request.url === "/bomb" ? 2_000_000 : 100)));
    });
    const connectFetch = create({ maxResponseBytes: 100_000 });
    expect(await (await connectFetch(url)).text()).toBe("a".repeat(100));
    await expect(connectFetch(`${url}/bomb`)).rejects.toThrow("larger than");
  });

  it("rejects a response that is too large, and one that is cut off", async () => {
    const { url } = await serve((request, response) => {
      response.writeHead(200, request.url === "/cut" ? { "Content-Length": "10" } : {});
      if (request.url === "/cut") response.write("half", () => response.destroy());
      else response.end("a".repeat(200_000));
    });
    const connectFetch = create({ maxResponseBytes: 100_000 });
    await expect(connectFetch(url)).rejects.toThrow("too large");
    await expect(connectFetch(`${url}/cut`)).rejects.toThrow("aborted");
  });

  it("ends the request when its signal is aborted, and rejects with the signal's reason", async () => {
    const closed = vi.fn<() => void>();
    const { url } = await serve((_request, response) => void response.on("close", closed));
    const connectFetch = create();
    await expect(connectFetch(url, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
      name: "TimeoutError",
    });
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    await expect(connectFetch(url, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  it("opens no more connections than configured", async () => {
    const { url, connections } = await serve((_request, response) => {
      setImmediate(() => response.end("ok"));
    });
    const connectFetch = create({ maxSockets: 3 });
    const responses = await Promise.all(Array.from({ length: 30 }, () => connectFetch(url)));
    expect(responses.every(({ ok }) => ok)).toBe(true);
    expect(connections()).toBe(3);
  });
});

import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";

/**
 * Creates a `fetch` for the `connect.fetch` option, on Node's own HTTP client: a message costs about
 * half the processor time that it costs with the global `fetch`. It keeps connections alive, reads
 * responses as a whole, and never follows redirects. Proxies and tracing that replace the global
 * `fetch` don't apply to it.
 *
 * @example
 * ```ts
 * createShopperChatHandler({ connect: { ...connect, fetch: createConnectFetch() }, authenticate });
 * ```
 */
export function createConnectFetch(options: ConnectFetchOptions = {}): ConnectFetch {
  const { maxSockets = MAX_SOCKETS, maxResponseBytes = MAX_RESPONSE_BYTES } = options;
  // Idle connections end before servers close them, which many do after 5 seconds.
  const terms = { keepAlive: true, maxSockets, timeout: IDLE_MS };
  const [http, https] = [new HttpAgent(terms), new HttpsAgent(terms)];

  async function connectFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const { url, method, headers, body, signal } = await toParts(input, init);
    signal?.throwIfAborted();
    const isSecure = url.protocol === "https:";
    const received = await new Promise<Received>((resolve, reject) => {
      const request = (isSecure ? requestHttps : requestHttp)(url, {
        method,
        headers,
        agent: isSecure ? https : http,
      });
      const abort = () => request.destroy(toError(signal?.reason));
      const fail = (error: unknown) => {
        signal?.removeEventListener("abort", abort);
        reject(error instanceof Error ? error : new TypeError("The request failed."));
      };
      signal?.addEventListener("abort", abort, { once: true });
      request.on("error", fail);
      request.on("response", (response) => {
        readBody(response, maxResponseBytes).then((bytes) => {
          signal?.removeEventListener("abort", abort);
          resolve({ response, bytes });
        }, fail);
      });
      request.end(body);
    });
    return toResponse(received, maxResponseBytes);
  }

  return Object.assign(connectFetch, {
    close() {
      http.destroy();
      https.destroy();
    },
  });
}

export interface ConnectFetch {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** Closes all connections. */
  close: () => void;
}

export interface ConnectFetchOptions {
  /**
   * How many connections there are at once; further requests wait. Keep it above `connect.maxReads`,
   * so that messages always find a free one.
   * @default 512
   */
  maxSockets?: number;
  /** How many bytes a response may have. @default 4194304 (4 MB) */
  maxResponseBytes?: number;
}

interface Received {
  response: IncomingMessage;
  bytes: Buffer;
}

interface Parts {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: string | Buffer | undefined;
  signal: AbortSignal | null | undefined;
}

/** Reads the arguments of a fetch; those of a string and an init, which are ours, cost least. */
async function toParts(input: RequestInfo | URL, init: RequestInit = {}): Promise<Parts> {
  const { body = null } = init;
  const isSimple = !(input instanceof Request) && (body === null || typeof body === "string");
  const request = isSimple ? undefined : new Request(input, init);
  const headers: Record<string, string> = { "accept-encoding": "identity" };
  for (const [name, value] of request?.headers ?? new Headers(init.headers)) headers[name] = value;
  const text = typeof body === "string" ? body : undefined;
  const content = request ? Buffer.from(await request.arrayBuffer()) : text;
  if (content !== undefined && content.length > 0) {
    headers["content-length"] = String(Buffer.byteLength(content));
  }
  return {
    url: new URL(input instanceof Request ? input.url : input),
    method: request?.method ?? init.method ?? "GET",
    headers,
    body: content,
    signal: init.signal ?? request?.signal,
  };
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.byteLength;
    // Leaving the loop destroys the connection.
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  const [first] = chunks;
  return first && chunks.length === 1 ? first : Buffer.concat(chunks);
}

async function toResponse({ response, bytes }: Received, maxBytes: number): Promise<Response> {
  const headers = new Headers();
  for (const [name, value = ""] of Object.entries(response.headers)) {
    if (OF_THE_CONNECTION.has(name)) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  const decode = DECODERS[response.headers["content-encoding"] ?? ""];
  const content = decode ? await decode(bytes, { maxOutputLength: maxBytes }) : bytes;
  if (decode) headers.delete("content-encoding");
  headers.set("content-length", String(content.byteLength));
  const status = response.statusCode ?? 502;
  const isEmpty = status === 204 || status === 205 || status === 304;
  return new Response(isEmpty ? null : new Uint8Array(content), { status, headers });
}

function tooLarge(): TypeError {
  return new TypeError("The response is too large.");
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new DOMException("Aborted", "AbortError");
}

/** Connect is asked for plain bytes; proxies in between may pack them all the same. */
const DECODERS: Readonly<
  Record<string, (bytes: Buffer, terms: { maxOutputLength: number }) => Promise<Buffer>>
> = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "keep-alive",
  "transfer-encoding",
]);

const MAX_SOCKETS = 512;
const MAX_RESPONSE_BYTES = 4 * 1024 * 1024;
const IDLE_MS = 4000;

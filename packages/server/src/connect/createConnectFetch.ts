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
  http.getName = nameConnection;
  https.getName = nameConnection;

  async function connectFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const { url, method, headers, body, signal } = isSimple(input, init)
      ? toParts(input, init)
      : await readParts(new Request(input, init));
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
        readBody(response, maxResponseBytes, fail, (bytes) => {
          signal?.removeEventListener("abort", abort);
          resolve({ response, bytes });
        });
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

/** Agents compare some thirty options of a connection, twice for each request; ours differ in two. */
function nameConnection({
  host,
  port,
}: {
  host?: string | undefined;
  port?: number | undefined;
} = {}): string {
  return `${host}:${port}`;
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

/** Whether no `Request` has to be made of the arguments: our own calls need none. */
function isSimple(input: RequestInfo | URL, { body }: RequestInit): input is string | URL {
  return !(input instanceof Request) && typeof (body ?? "") === "string";
}

function toParts(
  input: string | URL,
  { method = "GET", headers, body, signal }: RequestInit,
): Parts {
  const text = typeof body === "string" ? body : undefined;
  return { url: new URL(input), method, headers: toHeaders(headers, text), body: text, signal };
}

async function readParts(request: Request): Promise<Parts> {
  const { url, method, headers, signal } = request;
  const body = Buffer.from(await request.arrayBuffer());
  return { url: new URL(url), method, headers: toHeaders(headers, body), body, signal };
}

function toHeaders(given: HeadersInit | undefined, body: string | Buffer = ""): Parts["headers"] {
  const headers: Parts["headers"] = { "accept-encoding": "identity" };
  // Copying Headers costs as much as reading them.
  const entries = given instanceof Headers ? given : new Headers(given);
  for (const [name, value] of entries) headers[name] = value;
  if (body.length > 0) headers["content-length"] = String(Buffer.byteLength(body));
  return headers;
}

/** Reads with events, because an iterator makes several promises for each chunk. */
function readBody(
  response: IncomingMessage,
  maxBytes: number,
  fail: (error: unknown) => void,
  done: (bytes: Buffer) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on("error", fail);
  response.on("data", (chunk: Buffer) => {
    size += chunk.byteLength;
    if (size > maxBytes) response.destroy(tooLarge());
    else chunks.push(chunk);
  });
  response.on("end", () => {
    const [first] = chunks;
    done(first && chunks.length === 1 ? first : Buffer.concat(chunks));
  });
}

async function toResponse({ response, bytes }: Received, maxBytes: number): Promise<Response> {
  const decode = DECODERS[response.headers["content-encoding"] ?? ""];
  const content = decode ? await decode(bytes, { maxOutputLength: maxBytes }) : bytes;
  const headers: [string, string][] = [["content-length", String(content.byteLength)]];
  for (const [name, value = ""] of Object.entries(response.headers)) {
    if (OF_THE_CONNECTION.has(name) || (decode && name === "content-encoding")) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.push([name, one]);
  }
  return new ReceivedResponse(content, { status: response.statusCode ?? 502, headers });
}

/** Kept, because @hono/node-server replaces the global by one that can't read `bytes()`. */
const NodeResponse = Response;

/**
 * A response whose body is in memory. Its text is decoded at once: a body that is a stream costs a
 * message more than all other parts of the response, so that one is only created if it is needed.
 */
class ReceivedResponse extends NodeResponse {
  readonly #content: Buffer;
  #streamed: Response | undefined;

  constructor(content: Buffer, init: ResponseInit) {
    super(null, init);
    this.#content = content;
  }

  #stream(): Response {
    const { status, headers } = this;
    const isEmpty = status === 204 || status === 205 || status === 304;
    this.#streamed ??= new NodeResponse(isEmpty ? null : new Uint8Array(this.#content), {
      status,
      headers,
    });
    return this.#streamed;
  }

  override get body() {
    return this.#stream().body;
  }
  override get bodyUsed() {
    return this.#streamed?.bodyUsed ?? false;
  }
  override arrayBuffer() {
    return this.#stream().arrayBuffer();
  }
  override blob() {
    return this.#stream().blob();
  }
  override bytes() {
    return this.#stream().bytes();
  }
  override clone() {
    return this.#stream().clone();
  }
  override formData() {
    return this.#stream().formData();
  }
  override json() {
    return this.#stream().json();
  }
  override async text() {
    return this.#streamed ? this.#streamed.text() : UTF_8.decode(this.#content);
  }
}

const UTF_8 = new TextDecoder();

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

/** Creates the way in which checks call the storefront backend and look into the sandbox behind it. */
export function createConformanceBackend(options: ConformanceOptions): ConformanceBackend {
  const { headers: session, runId } = options;
  const [url, sandboxUrl] = [options.url, options.sandboxUrl].map((text) =>
    text.replace(/\/$/, ""),
  );

  async function request(path: string, call: Call): Promise<Answer> {
    const headers = new Headers(call.withoutSession ? {} : session);
    // As browsers do for a page of the same origin.
    headers.set("Sec-Fetch-Site", "same-origin");
    if (call.method === "POST") headers.set("Content-Type", "application/json");
    for (const [name, value] of Object.entries(call.headers ?? {})) headers.set(name, value);
    const response = await fetch(`${url}${path}`, {
      method: call.method,
      headers,
      body: call.method === "POST" ? (call.rawBody ?? JSON.stringify({ body: call.body })) : null,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parse(text) };
  }

  async function list(what: "messages" | "requests"): Promise<unknown[]> {
    const entries: unknown = await (await fetch(`${sandboxUrl}/sandbox/${what}`)).json();
    if (!Array.isArray(entries)) throw new Error(`${sandboxUrl} is not a sandbox.`);
    return entries;
  }

  const messagesPath = (orderId: string) =>
    `/v2/post_checkout/chat/${encodeURIComponent(orderId)}/messages`;

  return {
    request,
    send: (orderId, call = {}) => request(messagesPath(orderId), { method: "POST", ...call }),
    read: (orderId, call = {}) => request(messagesPath(orderId), { method: "GET", ...call }),
    markRead: (orderId) => request(messagesPath(orderId), { method: "PUT" }),
    createOrder: (id, name) => `${id}~${name}-${runId}`,
    createKey: () => crypto.randomUUID(),
    async hasReached(orderId) {
      const requests = await list("requests");
      return requests.some((sent) => field(sent, "path") === messagesPath(orderId));
    },
    async delivered(orderId) {
      const messages = await list("messages");
      return messages.flatMap((message) =>
        field(message, "orderId") === orderId ? [String(field(message, "body"))] : [],
      );
    },
    async shopperSays(orderId, body) {
      const path = `/sandbox/orders/${encodeURIComponent(orderId)}/shopper-says`;
      const init = { method: "POST", body: JSON.stringify({ body }) };
      const response = await fetch(`${sandboxUrl}${path}`, init);
      if (!response.ok) throw new Error(`The sandbox refused ${path}: ${response.status}.`);
    },
  };
}

export interface ConformanceOptions {
  /** Where the storefront backend is mounted: the page's `baseUrl`, as an absolute URL. */
  url: string;
  /** The sandbox that the backend uses as Connect. @default "http://127.0.0.1:4010" */
  sandboxUrl: string;
  /** The headers that prove the session of the sandbox's customer, such as `Cookie`. */
  headers: Readonly<Record<string, string>>;
  /** Makes the orders of this run differ from those of earlier ones. */
  runId: string;
}

export interface ConformanceBackend {
  request: (path: string, call: Call) => Promise<Answer>;
  send: (orderId: string, call?: Omit<Call, "method">) => Promise<Answer>;
  read: (orderId: string, call?: Omit<Call, "method">) => Promise<Answer>;
  markRead: (orderId: string) => Promise<Answer>;
  /** Returns an order of this run with the outcome of a fixed order. */
  createOrder: (id: string, name: string) => string;
  createKey: () => string;
  /** Returns whether a request about an order has arrived at the sandbox. */
  hasReached: (orderId: string) => Promise<boolean>;
  /** Returns the texts that reached the shopper of an order. */
  delivered: (orderId: string) => Promise<string[]>;
  shopperSays: (orderId: string, body: string) => Promise<void>;
}

interface Call {
  method: string;
  body?: string;
  rawBody?: string;
  headers?: Record<string, string>;
  withoutSession?: boolean;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Undefined if the text is not JSON. */
  json: unknown;
}

/** Returns a field of a value that came over the network, or undefined. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, name) =>
      typeof found === "object" && found !== null ? Reflect.get(found, name) : undefined,
    value,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Longer than a page waits. */
const TIMEOUT_MS = 20_000;

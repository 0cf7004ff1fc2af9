import { recordableBody } from "./recordableBody.ts";

/** Keeps what a sandbox received, in the order it came, within bounds a long-running server needs. */
export function createRequestLog(limits: RequestLogLimits = LIMITS): RequestLog {
  let entries: { request: ReceivedRequest; size: number }[] = [];
  let totalSize = 0;
  return {
    add({ method, path, text, receivedAt }) {
      const body = recordableBody(path, text);
      const request: ReceivedRequest = { method, path, body, status: null, receivedAt };
      const entry = { request, size: path.length + text.length };
      entries.push(entry);
      totalSize += entry.size;
      while (entries.length > limits.requests || totalSize > limits.characters) {
        totalSize -= entries.shift()?.size ?? 0;
      }
      return {
        answered(status) {
          entry.request = { ...entry.request, status };
        },
      };
    },
    requests: () => entries.map((entry) => entry.request),
    clear() {
      entries = [];
      totalSize = 0;
    },
  };
}

/** One request that a Connect endpoint received; it never holds a token or a secret. */
export interface ReceivedRequest {
  readonly method: string;
  /** As received, so percent-encoded, but without the query string. */
  readonly path: string;
  /** The parsed JSON, the text if it could not be parsed, null if there was none; redacted. */
  readonly body: unknown;
  /** The HTTP status answered, null while there is no answer yet. */
  readonly status: number | null;
  /** ISO 8601, UTC, with milliseconds. */
  readonly receivedAt: string;
}

export interface RequestLog {
  add: (request: IncomingRequest) => { answered: (status: number) => void };
  /** Oldest first. */
  requests: () => readonly ReceivedRequest[];
  clear: () => void;
}

interface IncomingRequest {
  method: string;
  /** Percent-encoded, without the query string. */
  path: string;
  /** The body as received, empty if there was none. */
  text: string;
  receivedAt: string;
}

export interface RequestLogLimits {
  /** How many requests are kept at most; the oldest go first. */
  requests: number;
  /** How many characters of paths and bodies are kept at most. */
  characters: number;
}

const LIMITS: RequestLogLimits = { requests: 10_000, characters: 16_000_000 };

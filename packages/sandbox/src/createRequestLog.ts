import { createBoundedList, type ListLimits } from "./createBoundedList.ts";
import { recordableBody } from "./recordableBody.ts";

/** Keeps what a sandbox received, in the order it came. */
export function createRequestLog(limits?: ListLimits): RequestLog {
  const entries = createBoundedList<{ request: ReceivedRequest }>(limits);
  return {
    add({ method, path, text, receivedAt }) {
      const body = recordableBody(path, text);
      const request: ReceivedRequest = { method, path, body, status: null, receivedAt };
      const entry = { request };
      entries.add(entry, path.length + text.length);
      return {
        answered(status) {
          entry.request = { ...entry.request, status };
        },
      };
    },
    requests: () => entries.items().map((entry) => entry.request),
    clear: entries.clear,
  };
}

/** One request that a Connect endpoint received; it never holds a token or a secret. */
export interface ReceivedRequest {
  /** Such as `POST`. */
  readonly method: string;
  /** As received, so percent-encoded, but without the query string. */
  readonly path: string;
  /** The parsed JSON, the text if it could not be parsed, null if there was none; redacted. */
  readonly body: unknown;
  /** The HTTP status answered; null while there is no answer, and for good if none could be given. */
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

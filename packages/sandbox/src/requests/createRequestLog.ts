import { createBoundedList, type ListLimits } from "./createBoundedList.ts";
import { toRecordedBody } from "./toRecordedBody.ts";

/** Stores the requests that a sandbox received, in order. */
export function createRequestLog(limits?: ListLimits): RequestLog {
  const entries = createBoundedList<{ request: ReceivedRequest }>(limits);
  return {
    add({ method, path, text, receivedAt }) {
      const body = toRecordedBody(path, text);
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

/** One request that a Connect endpoint received, without tokens and secrets. */
export interface ReceivedRequest {
  /** The HTTP method, such as `POST`. */
  readonly method: string;
  /** The path as received, so percent-encoded, without the query string. */
  readonly path: string;
  /** The parsed JSON, the text if it is not JSON, or null without a body. Secrets are redacted. */
  readonly body: unknown;
  /** The HTTP status of the response, or null while there is none. A cut connection never has one. */
  readonly status: number | null;
  /** The time of the request: ISO 8601, UTC, with milliseconds. */
  readonly receivedAt: string;
}

export interface RequestLog {
  add: (request: IncomingRequest) => { answered: (status: number) => void };
  /** The requests, oldest first. */
  requests: () => readonly ReceivedRequest[];
  clear: () => void;
}

interface IncomingRequest {
  method: string;
  /** The path, percent-encoded, without the query string. */
  path: string;
  /** The body as received, or empty. */
  text: string;
  receivedAt: string;
}

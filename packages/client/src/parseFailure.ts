import { toRecord } from "./parse.ts";
import {
  type ShopperChatBackendReason,
  ShopperChatError,
  type ShopperChatErrorKind,
} from "./ShopperChatError.ts";

/**
 * Returns the error of a response that is not a success, by the table of docs/decisions/0002.
 * `defaultRetryAfterMs` is the wait if a rate limit names none. A query sends nothing, so its
 * delivery is always `not-sent`.
 */
export function parseFailure(
  response: ServerResponse,
  defaultRetryAfterMs: number,
  isQuery = false,
): ShopperChatError {
  const { status, headers, json } = response;
  const { code } = toRecord(toRecord(json).error);
  const problems = parseProblems(json);
  const problem = problems.find(isInvalidBody) ?? problems[0];
  const kind = kindOf(status, problem);
  const isUnclear = !isQuery && (kind === "unavailable" || (kind === "unexpected" && status < 300));
  // The storefront backend knows more than a status can say, so its header wins.
  const header = isQuery ? null : headers.get("Shopper-Chat-Delivery");
  const retryAfterMs = parseRetryAfter(response);
  const backendReason = typeof code === "string" ? code.replaceAll("_", "-") : "";
  const reason = isRedirect(status)
    ? "redirected"
    : isBackendReason(backendReason)
      ? backendReason
      : kind === "unexpected" && !problem
        ? "not-from-connect"
        : undefined;
  return new ShopperChatError({
    kind,
    delivery:
      header === "not-sent" || header === "unconfirmed"
        ? header
        : isUnclear
          ? "unconfirmed"
          : "not-sent",
    status,
    code: problem?.code,
    retryAfterMs:
      kind === "rate-limited"
        ? (retryAfterMs ?? defaultRetryAfterMs)
        : // A poll repeats by itself, so it has to know when.
          isQuery && kind === "unavailable"
          ? retryAfterMs
          : undefined,
    reason,
  });
}

/** A response as far as it was received. */
export interface ServerResponse {
  /** 0 for a redirect in a browser, which hides a redirect that is not followed. */
  status: number;
  /** The headers, as far as the browser lets the page read them. */
  headers: Headers;
  /**
   * The body, parsed; `undefined` if it is not JSON, or if that of a refusal was cut off. Integers that
   * a number can't hold exactly are text.
   */
  json: unknown;
  /** When the body was read, by this device's clock. */
  receivedAt: Date;
}

/**
 * The codes of the storefront backend that its developer can do something about. No other text of a
 * response gets into an error, because anyone may have written it.
 */
function isBackendReason(reason: string): reason is ShopperChatBackendReason {
  return /^(cross-site|unknown-path|body-used|store-unavailable|(authenticate|authorize|retailer|connect)-failed|connect-(refused|unreachable|unexpected))$/.test(
    reason,
  );
}

function isRedirect(status: number): boolean {
  return status === 0 || (status >= 300 && status < 400);
}

function kindOf(status: number, problem: Problem | undefined): ShopperChatErrorKind {
  if (status === 401 || isRedirect(status)) return "signed-out";
  if (status === 429) return "rate-limited";
  if (status === 408 || status >= 500) return "unavailable";
  if (status === 400 && problem && isInvalidBody(problem)) return "invalid-body";
  // A 403 or 404 without Connect's envelope is a proxy's, and says nothing about the order.
  if (status === 403 && problem) return "disallowed";
  if (status === 404 && problem?.code === 4000) return "not-found";
  return "unexpected";
}

function isInvalidBody({ code, key }: Problem): boolean {
  return code === 1001 && key === "body";
}

/** One problem that Connect names: its code and the parameter that it is about. */
interface Problem {
  code: number | undefined;
  key: unknown;
}

/** Parses both of Connect's error shapes, single and multiple; there are none in other JSON. */
function parseProblems(value: unknown): Problem[] {
  const { errors } = toRecord(toRecord(value).error);
  const own = parseProblem(value);
  // One level and no deeper, as Connect has it: JSON may be nested without end.
  return own.length > 0 && Array.isArray(errors) ? [...errors.flatMap(parseProblem), ...own] : own;
}

/** The place of `meta` is not certain, so it is read beside `error` and inside it. */
function parseProblem(value: unknown): Problem[] {
  const { error, meta } = toRecord(value);
  const { message, code, meta: innerMeta } = toRecord(error);
  // Connect's codes are numbers or null. A word is another system's envelope.
  const isFromConnect = code == null || /^"?\d+"?$/.test(JSON.stringify(code));
  if (typeof message !== "string" || !isFromConnect) return [];
  return [
    {
      code: code == null ? undefined : Number(code),
      key: toRecord(meta).key ?? toRecord(innerMeta).key,
    },
  ];
}

/**
 * Returns the wait of a `Retry-After` header in milliseconds: it may be seconds or a date (RFC 9110,
 * 10.2.3). `undefined` if it is absent, invalid or not in the future. At most an hour, so that a
 * mistake upstream does not lock a customer out for the day.
 */
export function parseRetryAfter({
  headers,
  receivedAt,
}: Pick<ServerResponse, "headers" | "receivedAt">): number | undefined {
  const value = headers.get("Retry-After") ?? "";
  // A date is in the server's time; the customer's clock may be wrong by hours.
  const serverTime = Date.parse(headers.get("Date") ?? "") || receivedAt.getTime();
  const wait = /^[\d.]+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - serverTime;
  return wait > 0 ? Math.min(wait, LONGEST_WAIT_MS) : undefined;
}

const LONGEST_WAIT_MS = 60 * 60 * 1000;

import { fieldsOf } from "./fieldsOf.ts";
import { parseJson } from "./parseJson.ts";
import { parseRetryAfter } from "./parseRetryAfter.ts";
import { ShopperChatError, type ShopperChatErrorKind } from "./ShopperChatError.ts";

/**
 * What an answer that is not an accepted message means, by the table of design decision 2.
 * `defaultRetryAfterMs` is the wait where a rate limit does not name one. A read
 * sends nothing, whatever becomes of it.
 */
export function readFailure(
  answer: Answer,
  defaultRetryAfterMs: number,
  isRead = false,
): ShopperChatError {
  const { status, headers } = answer;
  const json = parseJson(answer.text);
  const { code } = fieldsOf(fieldsOf(json).error);
  const problems = readProblems(json);
  const problem = problems.find(isInvalidBody) ?? problems[0];
  const kind = kindOf(status, problem);
  const unclear = !isRead && (kind === "unavailable" || (kind === "unexpected" && status < 300));
  const isLimited = kind === "rate-limited";
  // The storefront backend knows more than a status can tell, so its word comes first.
  const told = isRead ? null : headers.get("Shopper-Chat-Delivery");
  return new ShopperChatError({
    kind,
    delivery:
      told === "not-sent" || told === "unconfirmed" ? told : unclear ? "unconfirmed" : "not-sent",
    status,
    code: problem?.code,
    retryAfterMs: isLimited
      ? (parseRetryAfter(headers, answer.receivedAt) ?? defaultRetryAfterMs)
      : // Who only reads comes back without being asked, so it has to know when.
        isRead && kind === "unavailable"
        ? parseRetryAfter(headers, answer.receivedAt)
        : undefined,
    hint:
      typeof code === "string" && BACKEND_FAULT.test(code)
        ? code
        : kind === "unexpected" && !problem
          ? "not an answer of Connect's; look at it in the network log, and check baseUrl."
          : undefined,
  });
}

/** An answer as far as it could be read; `text` is empty where the body was cut off. */
export interface Answer {
  /** 0 for a redirect in a browser, which hides what it was told not to follow. */
  status: number;
  headers: Headers;
  text: string;
  receivedAt: Date;
}

/**
 * The storefront backend's words for what its developer can mend; the kind says the rest. No other
 * word gets into an error: anybody may have written the answer.
 */
const BACKEND_FAULT =
  /^(cross_site|unknown_path|body_used|(authenticate|authorize|retailer)_failed)$/;

function kindOf(status: number, problem: Problem | undefined): ShopperChatErrorKind {
  if (status === 401 || status === 0 || (status >= 300 && status < 400)) return "signed-out";
  if (status === 429) return "rate-limited";
  if (status === 408 || status >= 500) return "unavailable";
  if (status === 400 && problem && isInvalidBody(problem)) return "invalid-body";
  // A 403 or 404 without Connect's envelope is some proxy's, and says nothing about the order.
  if (status === 403 && problem) return "disallowed";
  if (status === 404 && problem?.code === 4000) return "not-found";
  return "unexpected";
}

function isInvalidBody({ code, key }: Problem): boolean {
  return code === 1001 && key === "body";
}

/** A problem that Connect names: its code, and the parameter it is about. */
interface Problem {
  code: number | undefined;
  key: unknown;
}

/**
 * The problems in either of Connect's error shapes, single and multiple; none when `value` is not
 * Connect's envelope.
 */
function readProblems(value: unknown): Problem[] {
  const { errors } = fieldsOf(fieldsOf(value).error);
  const own = readProblem(value);
  // One level and no deeper, as Connect has it: what is nested may be nested without end.
  return own.length > 0 && Array.isArray(errors) ? [...errors.flatMap(readProblem), ...own] : own;
}

/** Where `meta` stands is not certain, so it is read beside `error` and in it. */
function readProblem(value: unknown): Problem[] {
  const { error, meta } = fieldsOf(value);
  const { message, code: wireCode, meta: innerMeta } = fieldsOf(error);
  const isCode = typeof wireCode === "number" || typeof wireCode === "string";
  const code = isCode ? Number(wireCode) : undefined;
  // Connect's codes are numbers or null. A word there is somebody else's envelope.
  const isConnects = isCode ? /^\d+$/.test(String(wireCode)) : wireCode == null;
  if (typeof message !== "string" || !isConnects) return [];
  return [{ code, key: fieldsOf(meta).key ?? fieldsOf(innerMeta).key }];
}

/** A response with one error in Connect's single shape: `meta` is beside `error`. */
export function connectError(status: number, issue: ConnectIssue): Response {
  return Response.json(issue, { status });
}

/** A response in Connect's multiple shape: a wrapper with code 9999 around the errors. */
export function connectErrors(status: number, issues: readonly ConnectIssue[]): Response {
  const error = { message: "There were issues with your request", code: 9999, errors: issues };
  return Response.json({ error, meta: {} }, { status });
}

/** The issue with a message's `body` (code 1001: the parameter that `meta.key` names is invalid). */
export function invalidBody(message: string): ConnectIssue {
  return { error: { message, code: 1001 }, meta: { key: "body" } };
}

export interface ConnectIssue {
  error: { message: string; code: number | null };
  /** May be empty, null or absent where Connect documents it as "not applicable". */
  meta?: { key?: string } | null;
}

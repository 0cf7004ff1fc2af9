/** The outcomes that customers saw for each text, in order. */
export type Ledger = Map<string, Outcome[]>;

export type Outcome = "sent" | "not-sent" | "unconfirmed";

/**
 * Returns everything in a ledger that disagrees with what reached the shopper: a text that was sent
 * and did not arrive, a text that was not sent and did, and a text that arrived twice.
 */
export function findDisagreements(ledger: Ledger, arrived: readonly string[]): string[] {
  const problems = [...ledger].flatMap(([text, outcomes]) => {
    const times = arrived.filter((body) => body === text).length;
    const last = outcomes.at(-1);
    const isBroken =
      times > 1 ||
      (times === 0 && last === "sent") ||
      (times === 1 && !outcomes.some((word) => word !== "not-sent"));
    return isBroken ? [`${text}: ${outcomes.join(", ")}; arrived ${times} times`] : [];
  });
  const strangers = arrived.filter((body) => !ledger.has(body));
  return [...problems, ...strangers.map((body) => `${body}: nobody wrote it`)];
}

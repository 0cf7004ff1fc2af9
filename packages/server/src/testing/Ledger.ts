/** What customers were told of each text, in order. */
export type Ledger = Map<string, Told[]>;

export type Told = "sent" | "not-sent" | "unconfirmed";

/**
 * Everything in a ledger that does not agree with what reached the shopper: a text that was told
 * sent and did not arrive, one that was told not sent and did, and one that arrived twice.
 */
export function findDisagreements(ledger: Ledger, arrived: readonly string[]): string[] {
  const problems = [...ledger].flatMap(([text, told]) => {
    const times = arrived.filter((body) => body === text).length;
    const last = told.at(-1);
    const isBroken =
      times > 1 ||
      (times === 0 && last === "sent") ||
      (times === 1 && !told.some((word) => word !== "not-sent"));
    return isBroken ? [`${text}: told ${told.join(", ")}; arrived ${times} times`] : [];
  });
  const strangers = arrived.filter((body) => !ledger.has(body));
  return [...problems, ...strangers.map((body) => `${body}: nobody wrote it`)];
}

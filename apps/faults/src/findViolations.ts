import { accountFor, doublings, neverLeft, type TextAccount } from "./accountFor.ts";
import type { LedgerLine } from "./createLedger.ts";
import type { Evidence } from "./Evidence.ts";

/**
 * Everything in the evidence that docs/decisions/0004 forbids. A request that the browser or proxy 1
 * doubled is no excuse, because the storefront backend recognises it by its Idempotency-Key.
 */
export function findViolations(evidence: Evidence): Violation[] {
  const written = new Set(evidence.presses.map(({ body }) => body));
  const ofTexts = accountFor(evidence).flatMap((text) =>
    RULES.flatMap(({ rule, isBroken }) =>
      isBroken(text, doublings(text).behindBackend)
        ? [{ rule, what: describe(text), ledger: text.ledger }]
        : [],
    ),
  );
  const ofDelivered = evidence.delivered.flatMap(({ id, orderId, body }) => {
    const isTheirs = evidence.presses.some(
      (press) => press.body === body && orderId === `shopping~${press.composer}`,
    );
    if (written.has(body) && isTheirs) return [];
    return [
      { rule: "what arrives is what was sent", what: `${id} ${orderId} ${body}`, ledger: [] },
    ];
  });
  const ofPage = evidence.problems.map((what) => ({ rule: "the page is quiet", what, ledger: [] }));
  return [...ofTexts, ...ofDelivered, ...ofRequests(evidence), ...ofPage];
}

export interface Violation {
  rule: string;
  what: string;
  /** The faults of the proxies. */
  ledger: readonly LedgerLine[];
}

function ofRequests(evidence: Evidence): Violation[] {
  const { requests, explained } = neverLeft(evidence);
  if (requests <= explained) return [];
  const what = `${requests} requests never left, failed CORS preflights explain ${explained}`;
  return [{ rule: "what the page asks for leaves the browser", what, ledger: [] }];
}

const RULES: readonly Rule[] = [
  {
    rule: "the page shows a result",
    isBroken: (text) => sends(text).some(({ result }) => result === "none"),
  },
  {
    rule: "shown as sent: it arrived",
    isBroken: (text) => isSent(text) && text.delivered === 0,
  },
  {
    rule: "shown as not sent: it did not arrive",
    isBroken: (text, more) => text.delivered > 0 && mayHaveArrived(text) === 0 && more === 0,
  },
  {
    rule: "never twice, but by the network behind the backend or the customer",
    isBroken: (text, more) => text.delivered > Math.max(1, mayHaveArrived(text)) + more,
  },
  {
    rule: "one request for each Send or Try again",
    isBroken: (text) => text.asked > sends(text).length,
  },
  {
    rule: "what is not settled stands in exactly one place, and nothing else does",
    isBroken: (text) => text.places.length !== (isSent(text) || isGivenUp(text) ? 0 : 1),
  },
];

interface Rule {
  rule: string;
  /** `more` is how many more messages may have arrived than the backend posted. */
  isBroken: (text: TextAccount, more: number) => boolean;
}

function sends({ presses }: TextAccount): TextAccount["presses"] {
  return presses.filter(({ act }) => act !== "give-up");
}

function isSent(text: TextAccount): boolean {
  return sends(text).some(({ result }) => result === "sent");
}

function isGivenUp({ presses }: TextAccount): boolean {
  return presses.some(({ act }) => act === "give-up");
}

/** How many of the customer's sends may have delivered it, according to the shown outcomes. */
function mayHaveArrived(text: TextAccount): number {
  return sends(text).filter(({ result }) => result !== "not-sent").length;
}

function describe({ number, presses, delivered, asked, places }: TextAccount): string {
  const story = presses.map(
    ({ composer, act, result }) => `${act} at ${composer}${result ? `: ${result}` : ""}`,
  );
  return `text ${number} (${story.join(", ") || "not sent yet"}); arrived ${delivered}x, asked for ${asked}x, stands in ${places.join(" and ") || "no place"}`;
}

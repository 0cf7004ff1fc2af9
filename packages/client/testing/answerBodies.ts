import * as fc from "fast-check";
import { LEAK } from "./leak.ts";

/**
 * Bodies of answers, as text: what Connect and the storefront backend write, that with anything
 * wrong in it, and what they would never write. Made as text, not as values: only so can there be
 * numbers without end, a key twice, and a `__proto__` that is a key.
 */
export function answerBodies(): fc.Arbitrary<string> {
  return fc
    .oneof(
      { weight: 400, arbitrary: fc.oneof(sentMessage(), singleError(), multipleErrors()) },
      { weight: 150, arbitrary: jsonText() },
      { weight: 50, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
      { weight: 50, arbitrary: markedText().map((text) => `<!doctype html><h1>${text}</h1>`) },
      { weight: 1, arbitrary: deeplyNested() },
    )
    .chain((text) => fc.oneof({ weight: 4, arbitrary: fc.constant(text) }, damaged(text)));
}

function sentMessage(): fc.Arbitrary<string> {
  return objectOf({
    id: oftenOf("1", "0", "-7", "9007199254740993", '"a-b_c"', '""', `"${"x".repeat(65)}"`),
    type: oftenOf('"CHAT"'),
    created_at: oftenOf('"2026-11-22T20:00:00Z"', '"1970-01-01T00:00:00Z"', '"9999-99-99"'),
    timezone: oftenOf('"America/Los_Angeles"'),
  });
}

function singleError(nested?: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const meta = oftenOf("{}", "null", '{"key":"body"}', '{"key":{"key":"body"}}');
  return objectOf({
    error: objectOf({
      message: oftenOf(`"${LEAK}"`, '""'),
      code: oftenOf("null", "1001", "4000", '"1001"', '"cross_site"', "1e999", "-0"),
      meta,
      ...(nested && { errors: nested }),
    }),
    meta,
  });
}

function multipleErrors(): fc.Arbitrary<string> {
  return singleError(list(fc.oneof(singleError(), jsonText())).map(bracketed));
}

/** An object of the contract: mostly all there, with a key or two that nobody asked for. */
function objectOf(fields: Record<string, fc.Arbitrary<string>>): fc.Arbitrary<string> {
  const known = Object.entries(fields).map(([key, value]) =>
    fc.option(
      value.map((text) => `"${key}":${text}`),
      { freq: 9 },
    ),
  );
  const strange = fc.option(
    fc.tuple(strangeKey(), scalar()).map(([key, text]) => `${JSON.stringify(key)}:${text}`),
    { freq: 1 },
  );
  return fc
    .tuple(...known, strange)
    .map((members) => `{${members.filter((member) => member !== null).join()}}`);
}

function oftenOf(...texts: string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...texts) }, jsonText());
}

function jsonText(): fc.Arbitrary<string> {
  const member = fc
    .tuple(strangeKey(), scalar())
    .map(([key, text]) => `${JSON.stringify(key)}:${text}`);
  const flat = fc.oneof(scalar(), list(member).map(braced), list(scalar()).map(bracketed));
  return fc.oneof({ weight: 3, arbitrary: scalar() }, flat, list(flat).map(bracketed));
}

function list(items: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  return fc.array(items, { maxLength: 3 });
}

function scalar(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom("null", "true", "false", "0", "-0", "1e400", "1.5", "9".repeat(40), '"body"'),
    fc.integer().map(String),
    markedText().map((text) => JSON.stringify(text)),
  );
}

function strangeKey(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...STRANGE_KEYS), markedText());
}

/** Words by which anything that gets out of a body is known. */
function markedText(): fc.Arbitrary<string> {
  return fc.string({ maxLength: 6 }).map((text) => LEAK + text);
}

function deeplyNested(): fc.Arbitrary<string> {
  const shapes = fc.constantFrom<[string, string]>(
    ["[", "]"],
    ['{"error":', "}"],
    ['{"error":{"message":"","errors":[', "]}}"],
    ['{"error":{"message":"","code":[', "]}}"],
  );
  return fc
    .tuple(shapes, fc.constantFrom(20, 1000, 20_000))
    .map(([[open, close], depth]) => `${open.repeat(depth)}1${close.repeat(depth)}`);
}

/** Cut short, or with something in it that does not belong there. */
function damaged(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.constantFrom("", "\0", "\ufeff", '"', "\\", "{", "9", "cut"))
    .map(([at, added]) =>
      added === "cut" ? text.slice(0, at) : text.slice(0, at) + added + text.slice(at),
    );
}

function braced(members: string[]): string {
  return `{${members.join()}}`;
}

function bracketed(items: string[]): string {
  return `[${items.join()}]`;
}

const STRANGE_KEYS = [
  ...["__proto__", "constructor", "prototype", "toString", "valueOf", "toJSON", "then", "length"],
  ...["error", "errors", "meta", "key", "code", "message", "id", "created_at", "cause", "name", ""],
];

/**
 * `next`, with everything in it that `before` has as well taken over from there, so that what did
 * not change is known by its identity. Both are made of what JSON can say.
 */
export function keepSame<Value>(before: unknown, next: Value): Value {
  if (isSame(before, next)) return before;
  if (isObject(before) && isObject(next)) {
    for (const [name, value] of Object.entries(next)) {
      Reflect.set(next, name, keepSame(Reflect.get(before, name), value));
    }
  }
  return next;
}

function isSame<Value>(before: unknown, next: Value): before is Value {
  return JSON.stringify(before) === JSON.stringify(next);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

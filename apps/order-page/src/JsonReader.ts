/** Reads JSON of unknown shape field by field. Its errors name the first wrong field. */
export class JsonReader {
  readonly #value: unknown;
  readonly #path: string;

  constructor(value: unknown, path: string) {
    this.#value = value;
    this.#path = path;
  }

  field(name: string): JsonReader {
    const value = this.#value;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw this.#error("an object");
    }
    // Own fields only, because `constructor` and others are on the prototype.
    const inner: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    return new JsonReader(inner, `${this.#path}.${name}`);
  }

  text(): string {
    if (typeof this.#value !== "string" || this.#value.trim() === "") throw this.#error("text");
    return this.#value;
  }

  /** A safe integer, at least `least`. */
  integer(least: number = 0): number {
    const value = this.#value;
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < least) {
      throw this.#error(`a whole number from ${least} up`);
    }
    return value;
  }

  /** An ISO date and time with an offset, so that it is never parsed as local time. */
  instant(): string {
    const text = this.text();
    if (!/^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(Date.parse(text))) {
      throw this.#error("an ISO date and time with an offset");
    }
    return text;
  }

  /** A name that `isKnown` accepts, for names such as time zones with which Intl can throw. */
  known(isKnown: (name: string) => unknown, what: string): string {
    const text = this.text();
    try {
      isKnown(text);
    } catch {
      throw this.#error(what);
    }
    return text;
  }

  oneOf<Option extends string>(options: readonly Option[]): Option {
    const found = options.find((option) => option === this.#value);
    if (found === undefined) throw this.#error(`one of ${options.join(", ")}`);
    return found;
  }

  list<Item>(parseItem: (item: JsonReader) => Item): Item[] {
    const value: unknown = this.#value;
    if (!Array.isArray(value)) throw this.#error("a list");
    return value.map((item: unknown, index) =>
      parseItem(new JsonReader(item, `${this.#path}[${index}]`)),
    );
  }

  orNull<Value>(parse: (reader: JsonReader) => Value): Value | null {
    return this.#value === null ? null : parse(this);
  }

  #error(expected: string): Error {
    return new Error(`${this.#path} is not ${expected}`);
  }
}

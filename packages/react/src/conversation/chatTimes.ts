import { languageTag } from "../../composer/languageTag.ts";

/**
 * Says in a language and a time zone when a message was written. What is no language or no zone
 * counts as the device's own.
 */
export function createChatTimes(locale: string, timeZone: string | undefined): ChatTimes {
  const language = languageTag(locale);
  const zone = timeZone !== undefined && isTimeZone(timeZone) ? { timeZone } : {};
  const format = (options: Intl.DateTimeFormatOptions, of = language) =>
    whenNeeded(() => new Intl.DateTimeFormat(of, { ...options, ...zone }));
  const times = format({ hour: "numeric", minute: "2-digit" });
  const days = format({ dateStyle: "short" }, "sv-SE");
  const dates = format(DATE);
  const datesWithYear = format({ ...DATE, year: "numeric" });
  const relative = whenNeeded(() => new Intl.RelativeTimeFormat(language, { numeric: "auto" }));

  const dayAgo = (ago: number) => capitalised(relative().format(-ago, "day"), language);

  return {
    dayOf: (iso) => days().format(new Date(iso)),
    timeOf: (iso) => times().format(new Date(iso)),
    dateOf(iso, today) {
      if (iso === null) return dayAgo(0);
      const day = days().format(new Date(iso));
      const ago = (Date.parse(today) - Date.parse(day)) / DAY_MS;
      if (ago === 0 || ago === 1) return dayAgo(ago);
      const isThisYear = day.slice(0, 4) === today.slice(0, 4);
      return capitalised((isThisYear ? dates : datesWithYear)().format(new Date(iso)), language);
    },
  };
}

export interface ChatTimes {
  /** The day as `2026-11-23`. */
  dayOf: (iso: string) => string;
  /** The time of day. */
  timeOf: (iso: string) => string;
  /**
   * The day in words: Today, Yesterday, or its date; `null` is of today. `today` is a day as `dayOf`
   * has it.
   */
  dateOf: (iso: string | null, today: string) => string;
}

const DATE = { weekday: "long", month: "long", day: "numeric" } as const;
const DAY_MS = 86_400_000;

/** Each takes about a millisecond to make, and an empty chat needs but one of them. */
function whenNeeded<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function isTimeZone(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone }).format(0) !== "";
  } catch {
    return false;
  }
}

/** A heading begins with a capital; the words for today and yesterday come without. */
function capitalised(text: string, language: string | undefined): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

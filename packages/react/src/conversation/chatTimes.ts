import { useCallback, useMemo, useSyncExternalStore } from "react";
import { getLanguageTag } from "../utils/language.ts";

/**
 * Formats the dates and times of messages in a language and a time zone. In place of an invalid one,
 * the device's own is used.
 */
export function createChatTimes(locale: string, timeZone: string | undefined): ChatTimes {
  const language = getLanguageTag(locale);
  const zone = timeZone !== undefined && isTimeZone(timeZone) ? { timeZone } : {};
  const format = (options: Intl.DateTimeFormatOptions, formatLanguage = language) =>
    createLazily(() => new Intl.DateTimeFormat(formatLanguage, { ...options, ...zone }));
  const times = format({ hour: "numeric", minute: "2-digit" });
  const days = format({ dateStyle: "short" }, "sv-SE");
  const dates = format(DATE);
  const datesWithYear = format({ ...DATE, year: "numeric" });
  const relative = createLazily(() => new Intl.RelativeTimeFormat(language, { numeric: "auto" }));

  const formatDaysAgo = (ago: number) => capitalize(relative().format(-ago, "day"), language);

  return {
    toDay: (iso) => days().format(new Date(iso)),
    formatTime: (iso) => times().format(new Date(iso)),
    formatDate(iso, today) {
      if (iso === null) return formatDaysAgo(0);
      const day = days().format(new Date(iso));
      const ago = (Date.parse(today) - Date.parse(day)) / DAY_MS;
      if (ago === 0 || ago === 1) return formatDaysAgo(ago);
      const isThisYear = day.slice(0, 4) === today.slice(0, 4);
      return capitalize((isThisYear ? dates : datesWithYear)().format(new Date(iso)), language);
    },
  };
}

/** Returns the formatters of {@link createChatTimes}, created once for a locale and time zone. */
export function useChatTimes(locale: string, timeZone: string | undefined): ChatTimes {
  return useMemo(() => createChatTimes(locale, timeZone), [locale, timeZone]);
}

/**
 * Returns today's date as `times.toDay` formats it, and changes at midnight. It is `null` in server
 * HTML and during hydration, because only the customer's device has their date, and servers and
 * browsers format times differently.
 */
export function useToday(times: ChatTimes): string | null {
  const read = useCallback(() => times.toDay(new Date().toISOString()), [times]);
  return useSyncExternalStore(subscribeMinutes, read, () => null);
}

export interface ChatTimes {
  /** Returns the day as `2026-11-23`. */
  toDay: (iso: string) => string;
  /** Returns the time of day. */
  formatTime: (iso: string) => string;
  /**
   * Returns the day in words: Today, Yesterday, or its date; `null` is today. `today` is a day as
   * `toDay` returns it.
   */
  formatDate: (iso: string | null, today: string) => string;
}

function subscribeMinutes(onChange: () => void): () => void {
  const interval = setInterval(onChange, 60_000);
  return () => clearInterval(interval);
}

/** Each formatter takes about a millisecond to create, and an empty chat needs only one. */
function createLazily<Value>(create: () => Value): () => Value {
  let created: Value | undefined;
  return () => {
    created ??= create();
    return created;
  };
}

function isTimeZone(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone }).format(0) !== "";
  } catch {
    return false;
  }
}

/** `Intl` returns the words for today and yesterday in lower case. */
function capitalize(text: string, language: string | undefined): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

const DATE = { weekday: "long", month: "long", day: "numeric" } as const;
const DAY_MS = 86_400_000;

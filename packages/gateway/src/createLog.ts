/** Creates the function that writes logs: one JSON object per line, with its time and level. */
export function createLog(write: (line: string) => void, least: LogLevel = "info"): Log {
  return (level, event, fields = {}) => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return;
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
  };
}

/** Must only be called with fields that are neither personal nor secret. */
export type Log = (
  level: LogLevel,
  event: string,
  fields?: Readonly<Record<string, unknown>>,
) => void;

export type LogLevel = "debug" | "info" | "warn" | "error";

const LEVELS: readonly LogLevel[] = ["debug", "info", "warn", "error"];

/**
 * Creates a log that writes at most one line a second for each `topic`. A later line says how many
 * were left out, so that a failing service does not fill the disk.
 */
export function createSampledLog(log: Log, now: () => number = performance.now.bind(performance)) {
  const topics = new Map<string, { writtenAt: number; omitted: number }>();
  return (topic: string, ...[level, event, fields]: Parameters<Log>): void => {
    const known = topics.get(topic);
    if (known && now() - known.writtenAt < SAMPLE_MS) {
      known.omitted += 1;
      return;
    }
    if (topics.size > MAX_TOPICS) topics.clear();
    topics.set(topic, { writtenAt: now(), omitted: 0 });
    const omitted = known?.omitted ?? 0;
    log(level, event, { ...fields, ...(omitted > 0 && { omitted }) });
  };
}

const SAMPLE_MS = 1000;
const MAX_TOPICS = 1000;

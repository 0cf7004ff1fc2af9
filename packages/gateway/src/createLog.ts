/** Makes what writes structured logs: one JSON object for each line, with its time and level. */
export function createLog(write: (line: string) => void): Log {
  return (level, event, fields = {}) => {
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
  };
}

/** Only what is neither personal nor secret may be given to it. */
export type Log = (
  level: "info" | "warn" | "error",
  event: string,
  fields?: Readonly<Record<string, unknown>>,
) => void;

/**
 * Reads a port from an environment variable, with a default for an unset or empty one.
 *
 * @throws {Error} When the value is not a whole number from 0 to 65535.
 */
export function readPort(value: string | undefined, defaultPort: number): number {
  if (value === undefined || value === "") return defaultPort;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Error(`SANDBOX_PORT must be a number from 0 to 65535, not ${JSON.stringify(value)}.`);
}

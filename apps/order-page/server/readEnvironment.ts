/**
 * Reads the demo's settings from environment variables.
 *
 * @throws {Error} When a variable is invalid; the message names it and the expected value.
 */
export function readEnvironment(environment: Environment): Settings {
  const { PORT, SANDBOX_PORT, SESSION_SECRET } = environment;
  if (SESSION_SECRET !== undefined && SESSION_SECRET.length < 32) {
    throw new Error("SESSION_SECRET must have at least 32 characters, or be left out.");
  }
  const settings = {
    port: readPort("PORT", PORT, 3000),
    sandboxPort: readPort("SANDBOX_PORT", SANDBOX_PORT, 4010),
    ...(SESSION_SECRET !== undefined && { sessionSecret: SESSION_SECRET }),
  };
  if (settings.port === settings.sandboxPort && settings.port !== 0) {
    throw new Error(`PORT and SANDBOX_PORT are both ${settings.port}. Choose two.`);
  }
  return settings;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  port: number;
  sandboxPort: number;
  sessionSecret?: string;
}

function readPort(name: string, value: string | undefined, defaultPort: number): number {
  if (value === undefined || value === "") return defaultPort;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  throw new Error(`${name} must be a number from 0 to 65535, not ${JSON.stringify(value)}.`);
}

/* In place of the client's requests that read, where there is only a composer, which makes none. */

/** It can do nothing. */
export function createReading(): Record<string, never> {
  return {};
}

/**
 * Returns the text that a line of Orca's debug log sends to the voice, or `undefined` for any other line.
 *
 * The line ends with the voice's settings as a Python dict, which Orca 43 puts right after the text
 * and Orca 48 after a space:
 * `19:21:07.041 - SPEECH OUTPUT: 'Message sent' {'established': False}`
 *
 * @example
 * toUtterance("19:21:07.041 - SPEECH OUTPUT: 'Send button.'{'established': False}"); // "Send button."
 */
export function toUtterance(line: string): string | undefined {
  const text = /^[\d:.]+ - SPEECH OUTPUT: '(.*)' ?\{.*\}$/.exec(line)?.[1];
  return text?.trim();
}

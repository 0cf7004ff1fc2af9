import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

/**
 * Resolves with the first line that a program writes; the rest of its output is ignored.
 *
 * @throws Error when it ends before.
 */
export function readLine(program: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!program.stdout) return reject(new Error(`${name} has no output.`));
    createInterface(program.stdout).on("line", resolve);
    program.stderr?.resume();
    program.once("error", reject);
    program.once("exit", (code) => reject(new Error(`${name} ended with ${code}.`)));
  });
}

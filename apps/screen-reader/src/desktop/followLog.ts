import { closeSync, existsSync, openSync, readSync } from "node:fs";

/** Reads a file that grows, line by line. It need not exist yet. */
export function followLog(path: string): Log {
  const buffer = Buffer.alloc(1024 * 1024);
  const decoder = new TextDecoder();
  let file: number | undefined;
  let rest = "";
  return {
    read() {
      if (file === undefined && existsSync(path)) file = openSync(path, "r");
      if (file === undefined) return [];
      for (;;) {
        const length = readSync(file, buffer);
        if (length === 0) break;
        rest += decoder.decode(buffer.subarray(0, length), { stream: true });
      }
      const lines = rest.split("\n");
      rest = lines.pop() ?? "";
      return lines;
    },
    close() {
      if (file !== undefined) closeSync(file);
    },
  };
}

export interface Log {
  /** The lines that were added since the last call. */
  read: () => string[];
  close: () => void;
}

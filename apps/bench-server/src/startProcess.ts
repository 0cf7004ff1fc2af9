import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Starts one server in a process of its own. */
export async function startProcess(kind: ServerKind, ...settings: string[]): Promise<Started> {
  const child = fork(fileURLToPath(new URL("./serve.ts", import.meta.url)), [kind, ...settings], {
    execArgv: ["--conditions=@shopper-chat/source"],
  });
  const ended = once(child, "exit").then(() => Promise.reject(new Error(`The ${kind} ended.`)));
  ended.catch(() => {});
  const answer = async (name: string): Promise<unknown> => {
    const [message]: unknown[] = await Promise.race([once(child, "message"), ended]);
    return Reflect.get(Object(message), name);
  };
  const url = String(await answer("url"));
  return {
    url,
    async cpuMs() {
      child.send("cpu");
      return Number(await answer("cpuMs"));
    },
    async memory() {
      child.send("memory");
      return Number(await answer("memory"));
    },
    stop: () => void child.kill("SIGKILL"),
  };
}

export type ServerKind = "sandbox" | "bare" | "memory" | "global-fetch" | "redis";

export interface Started {
  url: string;
  /** The processor time that it has used, in milliseconds. */
  cpuMs: () => Promise<number>;
  /** The heap in use after a collection, in bytes. */
  memory: () => Promise<number>;
  stop: () => void;
}

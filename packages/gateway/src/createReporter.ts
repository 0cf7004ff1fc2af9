import type { ShopperChatEvent, ShopperChatHandlerDebugEvent } from "@shopper-chat/server";
import { createSampledLog, type Log, type LogLevel } from "./createLog.ts";
import { describeFault } from "./describeFault.ts";

/**
 * Creates the listeners that turn what happens into logs. A message is a line; reads are none, because
 * every open page reads every few seconds. Failures are sampled, and changes of state come once.
 */
export function createReporter(log: Log): Reporter {
  const sampled = createSampledLog(log);
  let areKeysDown = false;
  return {
    event(event) {
      const { type, ...fields } = event;
      const level = levelOf(event);
      if (event.type === "refused" && level !== "info") {
        const { operation, code, reason } = event;
        sampled(`${operation} ${String(code)} ${String(reason)}`, level, type, fields);
      } else {
        log(level, type, fields);
      }
    },
    fault({ during, original }) {
      // The store's failures are events, with their reason.
      if (during === "store") return;
      const described = describeFault(original);
      sampled(`${during} ${described.name} ${described.code}`, "error", "fault", {
        during,
        ...described,
      });
    },
    keys: {
      onFailure(error) {
        if (!areKeysDown) log("error", "keys-down", describeFault(error));
        areKeysDown = true;
      },
      onSuccess() {
        if (areKeysDown) log("info", "keys-up");
        areKeysDown = false;
      },
    },
  };
}

export interface Reporter {
  event: (event: ShopperChatEvent) => void;
  fault: (event: ShopperChatHandlerDebugEvent) => void;
  /** For the keys of the session's tokens. */
  keys: { onFailure: (error: unknown) => void; onSuccess: () => void };
}

function levelOf(event: ShopperChatEvent): LogLevel {
  if (event.type !== "refused") return LEVELS[event.type];
  if (event.status === 401) return "warn";
  return event.operation === "send" ? "info" : "debug";
}

const LEVELS: Readonly<Record<Exclude<ShopperChatEvent["type"], "refused">, LogLevel>> = {
  sent: "info",
  read: "debug",
  "marked-read": "debug",
  deduplicated: "info",
  reconciled: "info",
  "upstream-down": "warn",
  "upstream-up": "info",
  "store-down": "error",
  "store-up": "info",
};

import type { ShopperChatError } from "@shopper-chat/client";
import { createHealth } from "../events/createHealth.ts";
import type { EmitEvent } from "../events/ShopperChatEvent.ts";
import type { ShopperChatClock } from "../ShopperChatClock.ts";
import { upstreamReason } from "./upstreamReason.ts";

/** Emits `upstream-down` and `upstream-up` when the state of Connect changes. */
export function createUpstreamHealth(emit: EmitEvent, clock: ShopperChatClock): UpstreamHealth {
  const health = createHealth({
    clock,
    onUp: (downMs) => emit({ type: "upstream-up", downMs }),
  });
  return {
    failed(during, error) {
      const reason = upstreamReason(error);
      // Connect works if it has said something about the message or the order.
      if (!reason) health.succeeded();
      else if (health.failed(`${during} ${reason}`)) {
        emit({ type: "upstream-down", during, reason, status: error.status });
      }
    },
    succeeded: health.succeeded,
  };
}

export interface UpstreamHealth {
  failed: (during: "send" | "read", error: ShopperChatError) => void;
  succeeded: () => void;
}

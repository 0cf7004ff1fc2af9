import type { ReactElement } from "react";
import { QuickReplies } from "../src/composer/QuickReplies.tsx";

/** Suggested replies for the slot of a composer. */
export function quickReplies(...replies: string[]): ReactElement {
  return <QuickReplies replies={replies} />;
}

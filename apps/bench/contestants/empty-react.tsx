import { createRoot } from "react-dom/client";
import type { Contestant } from "../src/page/Contestant.ts";

/** A page with React and no content, whose heap is subtracted from the others. */
export const contestant: Contestant = {
  mount(container) {
    createRoot(container).render(<p>Nothing</p>);
  },
  isThere: (container) => container.childElementCount > 0,
};

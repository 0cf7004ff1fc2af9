import { createRoot } from "react-dom/client";
import type { Contestant } from "../src/page/Contestant.ts";

/** A page with React and nothing on it: what the heap is measured over. */
export const contestant: Contestant = {
  mount(container) {
    createRoot(container).render(<p>Nothing</p>);
  },
  isThere: (container) => container.childElementCount > 0,
};

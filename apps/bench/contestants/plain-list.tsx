import { createRoot } from "react-dom/client";
import type { Contestant } from "../src/page/Contestant.ts";
import { orderIds } from "../src/page/orderIds.ts";

/** 500 paragraphs in a scrolling box: the lower limit for scrolling. */
export const contestant: Contestant = {
  mount(container) {
    createRoot(container).render(
      <div role="log" style={{ blockSize: "80vh", overflow: "auto" }}>
        <ul>
          {orderIds(500).map((id) => (
            <li key={id}>Message for {id}: they have no ripe ones. Another brand?</li>
          ))}
        </ul>
      </div>,
    );
  },
  isThere: (container) => container.querySelectorAll("li").length >= 500,
};

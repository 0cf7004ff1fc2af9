import { expect, it } from "vitest";
import { createMessageLog } from "./createMessageLog.ts";

const createdAt = "2021-01-01T05:00:00Z";

it("keeps the newest messages when ids and texts have too many characters", () => {
  const log = createMessageLog({ items: 10, characters: 10 });
  for (const id of [1, 2, 3]) log.add({ id, orderId: "ab", body: "abc", createdAt });
  expect(log.messages().map(({ id }) => id)).toEqual([2, 3]);
});

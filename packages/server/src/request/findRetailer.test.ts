import { expect, it } from "vitest";
import { outcomeOf, sendTo } from "../testing/startBackend.ts";
import { startBackendWith } from "../testing/startBackendWith.ts";

it("sends the retailer that the function gives for each request", async () => {
  const { url, received } = await startBackendWith(
    {},
    { retailerId: async ({ headers }) => headers.get("X-Banner") ?? undefined },
  );
  await sendTo(url, { headers: { "X-Banner": "north" } });
  await sendTo(url, { headers: { "X-Banner": "south" } });
  await sendTo(url);
  expect(received("/messages").map(({ headers }) => headers.get("X-Retailer-Id"))).toEqual([
    "north",
    "south",
    null,
  ]);
});

it.each<[string, () => string]>([
  [
    "throws",
    () => {
      throw new Error("no such banner");
    },
  ],
  ["gives what is no header", () => "a\nb"],
])("refuses the message where the function %s", async (_, retailerId) => {
  const { url, received } = await startBackendWith({}, { retailerId });
  expect(await outcomeOf(await sendTo(url))).toMatchObject({
    status: 500,
    delivery: "not-sent",
    answer: { error: { code: "retailer_failed" } },
  });
  expect(received("")).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { type StoreUnderTest, storeContract } from "../store/storeContract.ts";

/** Tests the contract of every store. `create` returns two that share their content. */
export function describeStore(create: () => Promise<StoreUnderTest>): void {
  describe("the contract of every store", () => {
    it.each(storeContract)("$title", async ({ run }) => {
      await expect(run(await create())).resolves.toBeUndefined();
    });
  });
}

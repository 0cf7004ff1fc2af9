import assert from "node:assert/strict";
import { setTimeout as pass } from "node:timers/promises";
import { createShopperChatStore } from "@shopper-chat/server";
import { storeContract } from "@shopper-chat/server/testing";
import { Miniflare } from "miniflare";

/** Tests the store's contract through the Durable Object alone. */
export async function testStore(options) {
  const miniflare = new Miniflare(options);
  const namespace = await miniflare.getDurableObjectNamespace("SHOPPER_CHAT_ENTRIES");
  const find = (name) => namespace.get(namespace.idFromName(/\{[^}]+\}/.exec(name)?.[0] ?? name));
  const store = createShopperChatStore({
    get: (name) => find(name).get(name),
    compareAndSet: (name, ...rest) => find(name).compareAndSet(name, ...rest),
  });
  for (const { title, run } of storeContract) {
    await assert.doesNotReject(run({ store, other: store, pass }), title);
  }
  await miniflare.dispose();
  process.stdout.write("The store passes its contract.\n");
}

import { buildSync } from "esbuild";
import { Miniflare } from "miniflare";
import { testStore } from "./cloudflare-store.mjs";

const { CONNECT_URL, CONNECT_CLIENT_ID, CONNECT_CLIENT_SECRET, PORT, COMPATIBILITY_DATE } =
  process.env;
const { outputFiles } = buildSync({
  entryPoints: ["worker.mjs"],
  bundle: true,
  write: false,
  format: "esm",
  platform: "neutral",
  mainFields: ["module", "main"],
  conditions: ["workerd", "worker"],
  external: ["cloudflare:workers"],
});
const options = {
  modules: true,
  script: outputFiles[0].text,
  compatibilityDate: COMPATIBILITY_DATE,
  host: "127.0.0.1",
  bindings: { CONNECT_URL, CONNECT_CLIENT_ID, CONNECT_CLIENT_SECRET },
  durableObjects: {
    SHOPPER_CHAT_ENTRIES: { className: "ShopperChatEntries", useSQLite: true },
  },
};

// Once, because the store is the same with each date.
if (COMPATIBILITY_DATE > "2026") await testStore(options);
await new Miniflare({ ...options, port: Number(PORT) }).ready;

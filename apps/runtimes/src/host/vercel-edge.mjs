import { EdgeRuntime, runServer } from "edge-runtime";
import { buildSync } from "esbuild";

const { CONNECT_URL, CONNECT_CLIENT_ID, CONNECT_CLIENT_SECRET } = process.env;
const { UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN } = process.env;
const env = {
  CONNECT_URL,
  CONNECT_CLIENT_ID,
  CONNECT_CLIENT_SECRET,
  UPSTASH_REDIS_REST_URL,
  UPSTASH_REDIS_REST_TOKEN,
  NODE_ENV: "production",
};
const { outputFiles } = buildSync({
  entryPoints: ["vercel-edge-entry.mjs"],
  bundle: true,
  write: false,
  format: "iife",
  platform: "browser",
  conditions: ["edge-light"],
  banner: { js: `globalThis.process = { env: ${JSON.stringify(env)} };` },
});
const runtime = new EdgeRuntime({ initialCode: outputFiles[0].text });
await runServer({ runtime, port: Number(process.env.PORT), host: "127.0.0.1" });

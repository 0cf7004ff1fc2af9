/** A runtime, the page whose code it runs, and how it is started in the folder of the installation. */
interface PageRuntime {
  name: string;
  /** The file in `docs/` whose first `js` block is the code. */
  page: string;
  /** The name of the file for the code. */
  file: string;
  command: readonly string[];
  /** Further variables of the environment. */
  environment?: Record<string, string>;
}

/** The gateway, installed as its Dockerfile does. */
interface ImageRuntime {
  name: string;
  isImage: true;
}

export type Runtime = PageRuntime | ImageRuntime;

const LAMBDA = { page: "deploy-lambda.md", file: "index.mjs" };
const VERCEL = { page: "deploy-vercel.md", file: "route.mjs" };
const CLOUDFLARE = { page: "deploy-cloudflare.md", file: "worker.mjs" };

export const runtimes: readonly Runtime[] = [
  { name: "gateway-image", isImage: true },
  { name: "lambda", ...LAMBDA, command: ["node", "lambda.mjs"] },
  { name: "lambda-serverless-http", ...LAMBDA, command: ["node", "serverless-http.mjs"] },
  { name: "vercel", ...VERCEL, command: ["node", "vercel-node.mjs"] },
  { name: "vercel-edge", ...VERCEL, command: ["node", "vercel-edge.mjs"] },
  {
    name: "cloudflare",
    ...CLOUDFLARE,
    command: ["node", "cloudflare.mjs"],
    environment: { COMPATIBILITY_DATE: "2026-04-01" },
  },
  {
    // Before the Workers had the `cache` field of fetch.
    name: "cloudflare-2024",
    ...CLOUDFLARE,
    command: ["node", "cloudflare.mjs"],
    environment: { COMPATIBILITY_DATE: "2024-09-01" },
  },
  {
    name: "deno",
    page: "deploy-deno.md",
    file: "main.mjs",
    command: ["node_modules/.bin/deno", "run", "--allow-net", "--allow-env", "main.mjs"],
  },
  {
    name: "bun",
    page: "deploy-bun.md",
    file: "server.mjs",
    command: ["node_modules/.bin/bun", "run", "server.mjs"],
  },
];

/** The packages of the registry that the runtimes and their code need. */
export const DEPENDENCIES: Readonly<Record<string, string>> = {
  "@upstash/redis": "1.39.0",
  bun: "1.4.5",
  deno: "2.9.6",
  "edge-runtime": "4.0.1",
  esbuild: "0.28.2",
  express: "5.3.0",
  miniflare: "4.20260730.0",
  redis: "6.3.1",
  "serverless-http": "4.0.0",
};

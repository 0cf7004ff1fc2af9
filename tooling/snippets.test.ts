import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, it, onTestFinished } from "vitest";

const ROOT = `${import.meta.dirname}/..`;
const FOLDER = `${import.meta.dirname}/.snippets`;

/** Declarations of the app's own code that the snippets use. */
const HOST = `
declare const order: { id: string };
declare const connectUrl: string, clientId: string, clientSecret: string, connectToken: string;
declare const shopperChat: import("@shopper-chat/server").ShopperChatHandler;
declare function readSession(cookie: string | null): Promise<{ connectUserId: string } | null>;
declare function isOrderOf(userId: string, orderId: string): Promise<boolean>;
`;

it("compiles every TypeScript snippet of the READMEs and docs", () => {
  const snippets = globSync(["*.md", "docs/**/*.md", "{packages,apps}/*/*.md"], {
    cwd: ROOT,
  }).flatMap((file) => readSnippets(file));
  expect(snippets.length).toBeGreaterThan(5);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  onTestFinished(() => rmSync(FOLDER, { recursive: true }));
  for (const { name, code } of snippets) writeFileSync(`${FOLDER}/${name}`, code);
  writeFileSync(`${FOLDER}/host.d.ts`, HOST);
  writeFileSync(`${FOLDER}/tsconfig.json`, JSON.stringify(CONFIG));
  expect(compile()).toBe("");
}, 60_000);

const CONFIG = {
  extends: "../../tsconfig.json",
  compilerOptions: {
    isolatedDeclarations: false,
    declaration: false,
    noUnusedLocals: false,
    paths: {
      "@shopper-chat/sandbox/node": ["../../packages/sandbox/src/node.ts"],
      "@shopper-chat/server/node": ["../../packages/server/src/node.ts"],
      "@shopper-chat/server/opentelemetry": ["../../packages/server/src/opentelemetry.ts"],
      "@shopper-chat/server/redis": ["../../packages/server/src/redis.ts"],
      "@shopper-chat/server/testing": ["../../packages/server/src/testing.ts"],
      "@shopper-chat/react/locales/en-US": ["../../packages/react/src/strings/locales/enUS.ts"],
      "@shopper-chat/react/locales/fr-CA": ["../../packages/react/src/strings/locales/frCA.ts"],
      "@shopper-chat/react/persist": ["../../packages/react/src/persistence/index.ts"],
      "@shopper-chat/react/quick-replies": ["../../packages/react/src/composer/quick-replies.ts"],
      "@shopper-chat/*/chat.css": ["../../packages/*/src/chat.css"],
      "@shopper-chat/element/jsx": ["../../packages/element/src/jsx.ts"],
      "@shopper-chat/*/styles.css": ["../../packages/*/src/styles.css"],
      "@shopper-chat/*": ["../../packages/*/src/index.ts"],
      // Dependencies of the app, installed here only in the package that documents them.
      express: ["../../packages/server/node_modules/@types/express"],
      "@vitejs/plugin-react": [
        "../../apps/order-page/node_modules/@vitejs/plugin-react/dist/index.d.ts",
      ],
      "@testing-library/react": ["../../packages/react/node_modules/@testing-library/react"],
      "@playwright/test": ["../../apps/page-tests/node_modules/@playwright/test"],
      "@tanstack/react-query": ["../../packages/react/node_modules/@tanstack/react-query"],
      koa: ["../../packages/server/node_modules/@types/koa"],
      ...Object.fromEntries(
        ["@upstash/redis", "fastify", "hono", "ioredis", "redis"].map((name) => [
          name,
          [`../../packages/server/node_modules/${name}`],
        ]),
      ),
    },
  },
  include: ["*"],
  exclude: [],
};

function readSnippets(file: string): { name: string; code: string }[] {
  const text = readFileSync(`${ROOT}/${file}`, "utf8");
  return [...text.matchAll(/^```(tsx?)\n(.*?)^```/gms)].map(([, language, code], index) => ({
    name: `${file.replaceAll(/\W/g, "-")}-${index}.${language}`,
    code: code ?? "",
  }));
}

function compile(): string {
  try {
    return execFileSync("tsc", ["--noEmit", "-p", FOLDER], { encoding: "utf8" });
  } catch (error) {
    return error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
  }
}

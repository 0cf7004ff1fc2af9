import { build, preview } from "vite";

/** Builds the contestants for production and serves them. */
export async function startPages(): Promise<Pages> {
  const root = new URL("..", import.meta.url).pathname;
  const configFile = `${root}vite.config.ts`;
  await build({ configFile, root });
  const server = await preview({ configFile, root, preview: { port: 0, host: "127.0.0.1" } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("The contestants' server has no address.");
  return { url, close: () => server.close() };
}

export interface Pages {
  url: string;
  close: () => Promise<void>;
}

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds the page once for all end-to-end tests, as `pnpm demo` does. */
export default function buildPage(): void {
  execFileSync("vite", ["build", "--logLevel", "warn"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    stdio: ["ignore", "inherit", "inherit"],
    // Vitest sets it to "test", which would select React's development build.
    env: { ...process.env, NODE_ENV: "production" },
  });
}

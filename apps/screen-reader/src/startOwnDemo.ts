import buildPage from "@shopper-chat/order-page/e2e/buildPage.ts";
import { type RunningDemo, startDemo } from "@shopper-chat/order-page/server/startDemo.ts";

/** Builds the demo's page and starts the demo. The packages must be built. */
export function startOwnDemo(): Promise<RunningDemo> {
  buildPage();
  return startDemo({ port: 0, sandboxPort: 0 });
}

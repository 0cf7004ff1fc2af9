import { driveHost } from "./driveHost.ts";
import type { Host } from "./hosts.ts";
import { sendOverPlainHttp } from "./sendOverPlainHttp.ts";
import type { Connect } from "./startConnect.ts";

/**
 * Starts a host that is installed in `folder`, and uses its pages. Returns what was tried.
 *
 * @throws Error if something is wrong.
 */
export async function tryHost(host: Host, folder: string, connect: Connect): Promise<string> {
  if (!host.start) return host.runsPageTests ? "runs the tests of docs/testing.md" : "builds";
  const running = await host.start(folder, connect);
  try {
    if (host.drive) {
      await host.drive(running.url, connect);
    } else {
      await driveHost(running.url, host, connect);
      if (running.intranetUrl) await sendOverPlainHttp(running.intranetUrl, connect.received);
    }
  } finally {
    await running.close();
  }
  return "sends, says what fails";
}

import { rmSync } from "node:fs";
import { packPackages } from "../../tooling/tarballs/packPackages.ts";
import { driveHost } from "./src/driveHost.ts";
import { hosts } from "./src/hosts.ts";
import { installHost } from "./src/installHost.ts";
import { sendOverPlainHttp } from "./src/sendOverPlainHttp.ts";
import { startConnect } from "./src/startConnect.ts";

/** `pnpm test:consumers [host …]`: installs, builds and tests all hosts or the named ones. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !hosts.some((host) => host.name === name));
if (unknown.length > 0) {
  const known = hosts.map(({ name }) => name).join(", ");
  throw new Error(`There is no host ${unknown.join(", ")}. There are: ${known}.`);
}

const tarballs = packPackages(
  `${import.meta.dirname}/../../node_modules/.cache/shopper-chat-packed`,
);
const connect = await startConnect();
try {
  for (const host of hosts) {
    if (wanted.length > 0 && !wanted.includes(host.name)) continue;
    const start = performance.now();
    const folder = installHost(host, tarballs);
    const running = await host.start(folder, connect);
    try {
      await driveHost(running.url, host, connect);
      if (running.intranetUrl) await sendOverPlainHttp(running.intranetUrl, connect.received);
    } finally {
      await running.close();
    }
    rmSync(folder, { recursive: true });
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    process.stdout.write(`${host.name} (${host.manager}): sends, says what fails. ${seconds} s\n`);
  }
} finally {
  await connect.close();
}

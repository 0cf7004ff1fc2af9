import { rmSync } from "node:fs";
import { packPackages } from "../../tooling/tarballs/packPackages.ts";
import { chooseHosts } from "./src/chooseHosts.ts";
import { PARTS } from "./src/hosts.ts";
import { installHost } from "./src/installHost.ts";
import { startConnect } from "./src/startConnect.ts";
import { tryHost } from "./src/tryHost.ts";

/** `pnpm test:consumers [part or host …]`: installs, builds and tests all hosts or the named ones. */
const hosts = chooseHosts(PARTS, process.argv.slice(2));
const tarballs = packPackages(
  `${import.meta.dirname}/../../node_modules/.cache/shopper-chat-packed`,
);
const connect = await startConnect();
try {
  for (const host of hosts) {
    const start = performance.now();
    const folder = installHost(host, tarballs);
    const done = await tryHost(host, folder, connect);
    rmSync(folder, { recursive: true });
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    process.stdout.write(`${host.name} (${host.manager}): ${done}. ${seconds} s\n`);
  }
} finally {
  await connect.close();
}

import { cpSync } from "node:fs";
import { join } from "node:path";
import type { BrowserName } from "./startBrowser.ts";
import type { Desktop } from "./startDesktop.ts";

/** The live regions of a browser's pages, as AT-SPI shows them to a screen reader. */
export async function readRegions(desktop: Desktop, browser: BrowserName): Promise<LiveRegion[]> {
  const script = `${desktop.folder}/live-regions.py`;
  const source = join(import.meta.dirname, "files/live-regions.py");
  cpSync(source, desktop.container.toOutside(script));
  const output = await desktop.container.run(["python3", script, browser], desktop.environment);
  const regions: unknown = JSON.parse(output);
  return Array.isArray(regions) ? regions.map(toRegion) : [];
}

export interface LiveRegion {
  /** AT-SPI's name of its role, such as `section` or `status bar`. */
  role: string;
  /** The attribute that Orca reads; null if the browser does not expose it. */
  containerLive: string | null;
}

function toRegion({ role, containerLive }: Record<string, unknown>): LiveRegion {
  return {
    role: String(role),
    containerLive: typeof containerLive === "string" ? containerLive : null,
  };
}

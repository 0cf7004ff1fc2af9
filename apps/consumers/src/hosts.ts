import type { Connect } from "./startConnect.ts";
import { startNext } from "./startNext.ts";
import { startStaticHost } from "./startStaticHost.ts";

/** The hosts in `hosts/`, with what a stranger would install each with. */
export const hosts: readonly Host[] = [
  { name: "vite-react-18", manager: "npm", start: startStaticHost },
  { name: "plain-html", manager: "pnpm", start: startStaticHost },
  { name: "next-app", manager: "npm", start: startNext, rendersOnServer: true },
  { name: "vite-react-19-tailwind-4", manager: "pnpm", start: startStaticHost },
];

export interface Host {
  /** Its folder in `hosts/`. */
  name: string;
  manager: "npm" | "pnpm";
  /** Whether the composer is in the HTML that its server sends. */
  rendersOnServer?: true;
  /** Serves what was built in `folder`, with the storefront backend at `/shopper-chat`. */
  start: (folder: string, connect: Connect) => Promise<RunningHost>;
}

export interface RunningHost {
  url: string;
  close: () => Promise<void>;
}

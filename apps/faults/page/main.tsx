import { ShopperChatComposer, ShopperChatProvider } from "@shopper-chat/react";
import { createRoot } from "react-dom/client";
import "@shopper-chat/react/styles.css";
import { countRequests } from "./countRequests.ts";
import { lookAt } from "./lookAt.ts";
import { playTurn } from "./playTurn.ts";
import type { FaultPage, Press, Turn } from "./protocol.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

const options = new URLSearchParams(location.search);
const composers = Number(options.get("composers"));
const asked = countRequests();

createRoot(root).render(
  Array.from({ length: composers }, (_, composer) => (
    <ShopperChatProvider
      key={composer}
      baseUrl={baseUrlFor(composer)}
      timeoutMs={Number(options.get("timeoutMs"))}
    >
      <section id={sectionId(composer)}>
        <ShopperChatComposer orderId={`shopping~${composer}`} />
      </section>
    </ShopperChatProvider>
  )),
);

const page: FaultPage = {
  async play(turns) {
    const rows = Array.from({ length: composers }, (_, composer) =>
      playRow(
        composer,
        turns.filter((turn) => turn.composer === composer),
      ),
    );
    return (await Promise.all(rows)).flat();
  },
  look: () => Array.from({ length: composers }, (_, composer) => lookAt(section(composer))),
  asked: () => [...asked],
};
Object.assign(globalThis, { faultPage: page });

async function playRow(composer: number, turns: readonly Turn[]): Promise<Press[]> {
  const presses: Press[] = [];
  for (const turn of turns) presses.push(...(await playTurn(section(composer), turn)));
  return presses;
}

/**
 * A browser opens six connections per host name. On a real page one composer has all of them, so each
 * composer here has its own host name of the backend.
 */
function baseUrlFor(composer: number): string {
  return (options.get("backend") ?? "").replace("*", String(composer));
}

function sectionId(composer: number): string {
  return `composer-${composer}`;
}

function section(composer: number): HTMLElement {
  const found = document.getElementById(sectionId(composer));
  if (found === null) throw new Error(`There is no composer ${composer}.`);
  return found;
}

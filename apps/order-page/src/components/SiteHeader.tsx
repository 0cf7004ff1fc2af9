import type { ReactElement } from "react";
import { orderAddress, readPageChoices } from "../pageChoices.ts";
import { useSession } from "../useSession.ts";
import { Logo } from "./Logo.tsx";

/** The header, with the grocer's name and the signed-in customer. */
export function SiteHeader(): ReactElement {
  const { data: session } = useSession();
  const name = session?.customer?.name;
  return (
    <header className="pf-header">
      <div className="pf-header-inner">
        <a
          className="pf-brand"
          href={orderAddress("conversation", readPageChoices(window.location.search))}
        >
          <Logo />
          Pennyfold
        </a>
        {name !== undefined && <p className="pf-header-account">Hello, {name}</p>}
      </div>
    </header>
  );
}

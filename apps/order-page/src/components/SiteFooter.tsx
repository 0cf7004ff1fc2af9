import type { ReactElement } from "react";

/** The footer of the grocer's page. */
export function SiteFooter(): ReactElement {
  return (
    <footer className="pf-footer">
      <p className="pf-footer-inner">Pennyfold Grocers, 212 Alder Street, Easterly, NY</p>
    </footer>
  );
}

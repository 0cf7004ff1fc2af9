import type { ReactElement } from "react";

/** The grocer's mark: a bag with a folded corner and a sprig on it. */
export function Logo(): ReactElement {
  return (
    <svg className="pf-logo" viewBox="0 0 32 32" aria-hidden="true">
      <path className="pf-logo-bag" d="M6 3h14l6 6v17a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3z" />
      <path className="pf-logo-fold" d="M20 3l6 6h-4a2 2 0 0 1-2-2z" />
      <path className="pf-logo-stem" d="M16 24V14" />
      <path
        className="pf-logo-leaf"
        d="M16 19c-4.5 0-6-2.5-6-5.5 4 0 6 2 6 5.5zm0-3c0-3 1.5-5 5.5-5 0 3-1.5 5-5.5 5z"
      />
    </svg>
  );
}

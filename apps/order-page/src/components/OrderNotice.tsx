import type { ReactElement, ReactNode } from "react";
import { useDocumentTitle } from "../useDocumentTitle.ts";

/** A page with one message and links to continue. */
export function OrderNotice({ title, text, children }: OrderNoticeProps): ReactElement {
  useDocumentTitle(title);
  return (
    <section className="pf-card pf-notice" aria-labelledby="notice-title">
      <h1 className="pf-title" id="notice-title">
        {title}
      </h1>
      <p className="pf-notice-text">{text}</p>
      <div className="pf-notice-actions">{children}</div>
    </section>
  );
}

export type OrderNoticeProps = { title: string; text: string; children: ReactNode };

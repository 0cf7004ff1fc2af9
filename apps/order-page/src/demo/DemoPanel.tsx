import type { ReactElement, ReactNode } from "react";

/** A panel with a description, buttons, and an error when one of them failed. */
export function DemoPanel({ title, text, hasFailed, children }: DemoPanelProps): ReactElement {
  return (
    <div className="pf-demo-session">
      <h3 className="pf-demo-subtitle">{title}</h3>
      <p className="pf-demo-text">{text}</p>
      <div className="pf-demo-buttons">{children}</div>
      <p className="pf-demo-text" role="status">
        {hasFailed && "That did not work. Try again."}
      </p>
    </div>
  );
}

interface DemoPanelProps {
  title: string;
  text: ReactNode;
  /** Whether the last action failed. */
  hasFailed: boolean;
  /** The buttons. */
  children: ReactNode;
}

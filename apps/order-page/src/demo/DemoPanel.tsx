import type { ReactElement, ReactNode } from "react";

/** Something that a visitor can do to the demo: what it is, its buttons, and whether one failed. */
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
  /** Whether what a button asked for did not happen. */
  hasFailed: boolean;
  /** The buttons. */
  children: ReactNode;
}

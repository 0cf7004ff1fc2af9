import type { FixedOrderId, SandboxOptions } from "@shopper-chat/sandbox";
import { type ReactElement, type ReactNode, useEffect, useRef } from "react";
import type { Scheme } from "../../themes/brands.ts";
import { chosenStrings } from "../locales.ts";
import { SandboxProvider } from "../SandboxProvider.tsx";

/** A sandbox whose answers are late, or fail, as its props say at that moment. */
export function BreakableSandbox(props: BreakableSandboxProps): ReactElement {
  const { children, colorScheme, locale } = props;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const sent = useRef(0);
  const trouble: SandboxOptions["trouble"] = ({ method }) => {
    const { failEvery, failure, latencyMs, readsFail } = latest.current;
    if (method !== "POST") return { latencyMs, outcome: readsFail ? "gateway-error" : undefined };
    sent.current += 1;
    const fails = failure !== "none" && sent.current % failEvery === 0;
    return { latencyMs, outcome: fails ? failure : undefined };
  };
  return (
    <SandboxProvider
      sandboxOptions={{ trouble }}
      colorScheme={colorScheme}
      strings={chosenStrings({ locale })}
    >
      {children}
    </SandboxProvider>
  );
}

/** What a tester turns, in Storybook's controls; it holds from the next request on. */
export interface Breakage {
  /** How much later than it could each answer comes, in milliseconds. */
  latencyMs: number;
  /** What becomes of a message that fails. */
  failure: FixedOrderId | "none";
  /** Which messages fail: 1 is each, 2 each second. */
  failEvery: number;
  /** Whether looking for messages fails. */
  readsFail: boolean;
  /** Such as `fr-CA`. */
  locale: string;
}

interface BreakableSandboxProps extends Breakage {
  colorScheme: Scheme;
  children: ReactNode;
}

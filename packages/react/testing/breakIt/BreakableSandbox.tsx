import type { FixedOrderId, SandboxOptions } from "@shopper-chat/sandbox";
import { type ReactElement, type ReactNode, useRef } from "react";
import type { Scheme } from "../../src/themes/brands.ts";
import { useLatestRef } from "../../src/utils/refs.ts";
import { chosenStrings } from "../locales.ts";
import { SandboxProvider } from "../SandboxProvider.tsx";

/** Provides a sandbox that responds late or fails, as the latest props say. */
export function BreakableSandbox(props: BreakableSandboxProps): ReactElement {
  const { children, colorScheme, locale } = props;
  const latestRef = useLatestRef(props);
  const countRef = useRef(0);
  const trouble: SandboxOptions["trouble"] = ({ method }) => {
    const { failEvery, failure, latencyMs, readsFail } = latestRef.current;
    if (method !== "POST") return { latencyMs, outcome: readsFail ? "gateway-error" : undefined };
    countRef.current += 1;
    const fails = failure !== "none" && countRef.current % failEvery === 0;
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

/** The settings in Storybook's controls. They apply from the next request on. */
export interface Breakage {
  /** By how much each response is delayed, in milliseconds. */
  latencyMs: number;
  /** How a message fails. */
  failure: FixedOrderId | "none";
  /** Which messages fail: 1 is every message, 2 every second one. */
  failEvery: number;
  /** Whether reading messages fails. */
  readsFail: boolean;
  /** Such as `fr-CA`. */
  locale: string;
}

interface BreakableSandboxProps extends Breakage {
  colorScheme: Scheme;
  children: ReactNode;
}

import { cleanup, type RenderResult, render, within } from "@testing-library/react";
import type { RefAttributes } from "react";
import { afterEach, inject } from "vitest";
import {
  ShopperChatComposer,
  type ShopperChatComposerProps,
} from "../src/composer/ShopperChatComposer.tsx";
import type { ColorScheme } from "../src/provider/ShopperChatContext.ts";
import { ShopperChatProvider } from "../src/provider/ShopperChatProvider.tsx";
import { createSandboxClient, type Network, type SandboxClient } from "./createSandboxClient.ts";

afterEach(cleanup);

/** Ours, or in the project for it the one that an app builds on the headless hook. */
const Composer = inject("ownDesign")
  ? (await import("./ownDesign/MaterialComposer.tsx")).MaterialComposer
  : ShopperChatComposer;

declare module "vitest" {
  interface ProvidedContext {
    ownDesign: boolean;
  }
}

/** Renders a composer on an empty page, over a sandbox of its own. */
export function renderComposer({
  network,
  sandboxClient = createSandboxClient(network),
  colorScheme,
  ...props
}: RenderComposerOptions = {}): RenderedComposer {
  const element = (changed: ComposerOptions = {}) => (
    <ShopperChatProvider client={sandboxClient.client} colorScheme={colorScheme}>
      <Composer orderId="shopping" {...props} {...changed} />
    </ShopperChatProvider>
  );
  const result = render(element());
  return {
    ...result,
    ...sandboxClient,
    ...composerQueries(result.container),
    show: (changed) => result.rerender(element(changed)),
  };
}

/** The parts of a composer, found as a person finds them: by role and name. */
export function composerQueries(container: HTMLElement): ComposerQueries {
  const inside = within(container);
  return {
    field: () => inside.getByRole<HTMLTextAreaElement>("textbox", { name: "Message your shopper" }),
    send: () => inside.getByRole("button", { name: "Send" }),
    button: (name) => inside.getByRole("button", { name }),
    alert: () => liveRegion(container, "assertive"),
    status: () => liveRegion(container, "polite"),
    banner: () => errorTextOf(container),
    unsent: () =>
      inside
        .queryAllByRole("listitem")
        .map((item) => within(item).getAllByRole("paragraph")[0]?.textContent ?? ""),
  };
}

/** The live region of that politeness in `container`, which must have exactly one. */
export function liveRegion(container: ParentNode, politeness: "polite" | "assertive"): HTMLElement {
  const [region, ...more] = container.querySelectorAll<HTMLElement>(`[aria-live="${politeness}"]`);
  if (region && more.length === 0) return region;
  throw new Error(`There are ${region ? more.length + 1 : 0} ${politeness} live regions.`);
}

/** The visible text of the error, or an empty text. */
function errorTextOf(container: HTMLElement): string {
  return container.querySelector('[id$="-error"]')?.textContent ?? "";
}

export interface ComposerQueries {
  field: () => HTMLTextAreaElement;
  send: () => HTMLElement;
  button: (name: string) => HTMLElement;
  /** The assertive live region: what interrupts a screen reader. */
  alert: () => HTMLElement;
  /** The polite live region. */
  status: () => HTMLElement;
  /** The visible error or blocked reason; empty without one. */
  banner: () => string;
  /** The texts of the unsent messages. */
  unsent: () => string[];
}

type ComposerOptions = Partial<ShopperChatComposerProps> & RefAttributes<HTMLDivElement>;

export interface RenderComposerOptions extends ComposerOptions {
  network?: Network;
  sandboxClient?: SandboxClient;
  colorScheme?: ColorScheme;
}

export interface RenderedComposer extends RenderResult, SandboxClient, ComposerQueries {
  /** Renders it again with some props changed. */
  show: (changed: Partial<ShopperChatComposerProps>) => void;
}

import { cleanup, type RenderResult, render, within } from "@testing-library/react";
import type { RefAttributes } from "react";
import { afterEach, inject } from "vitest";
import {
  ShopperChatComposer,
  type ShopperChatComposerHandle,
  type ShopperChatComposerProps,
} from "../composer/ShopperChatComposer.tsx";
import type { ColorScheme } from "../provider/ShopperChatContext.ts";
import { ShopperChatProvider } from "../provider/ShopperChatProvider.tsx";
import { createSandboxClient, type Network, type SandboxClient } from "./createSandboxClient.ts";

afterEach(cleanup);

/** Ours, or in the project that shows that the headless hook is enough, the one made with it. */
const Composer = inject("ownDesign")
  ? (await import("../ownDesign/MaterialComposer.tsx")).MaterialComposer
  : ShopperChatComposer;

declare module "vitest" {
  interface ProvidedContext {
    ownDesign: boolean;
  }
}

/** Shows a composer on an empty page, with a sandbox of its own behind it. */
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

/** The parts of a composer as a person finds them: by role and name. */
export function composerQueries(container: HTMLElement): ComposerQueries {
  const inside = within(container);
  return {
    field: () =>
      inside.getByRole<HTMLTextAreaElement>("textbox", { name: "Message to your shopper" }),
    send: () => inside.getByRole("button", { name: "Send" }),
    button: (name) => inside.getByRole("button", { name }),
    alert: () => inside.getByRole("alert"),
    status: () => inside.getByRole("status"),
    outgoing: () =>
      inside
        .queryAllByRole("listitem")
        .map((item) => within(item).getAllByRole("paragraph")[0]?.textContent ?? ""),
  };
}

export interface ComposerQueries {
  field: () => HTMLTextAreaElement;
  send: () => HTMLElement;
  button: (name: string) => HTMLElement;
  alert: () => HTMLElement;
  status: () => HTMLElement;
  /** The texts of the outgoing messages. */
  outgoing: () => string[];
}

type ComposerOptions = Partial<ShopperChatComposerProps> & RefAttributes<ShopperChatComposerHandle>;

export interface RenderComposerOptions extends ComposerOptions {
  network?: Network;
  sandboxClient?: SandboxClient;
  colorScheme?: ColorScheme;
}

export interface RenderedComposer extends RenderResult, SandboxClient, ComposerQueries {
  /** Renders it again with some props changed. */
  show: (changed: Partial<ShopperChatComposerProps>) => void;
}

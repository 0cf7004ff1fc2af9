import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, type RenderHookResult, renderHook } from "@testing-library/react";
import { type ReactElement, type ReactNode, useEffect } from "react";
import { afterEach, vi } from "vitest";
import {
  type UseShopperMessagesOptions,
  type UseShopperMessagesResult,
  useShopperMessages,
} from "../src/messages/useShopperMessages.ts";
import { ShopperChatProvider } from "../src/provider/ShopperChatProvider.tsx";
import {
  type UseSendShopperMessageResult,
  useSendShopperMessage,
} from "../src/send/useSendShopperMessage.ts";
import { createSandboxClient, type Network, type SandboxClient } from "./createSandboxClient.ts";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Renders `useShopperMessages` on an empty page, over a sandbox of its own. */
export function renderMessages({
  network,
  sandboxClient = createSandboxClient(network),
  queryClient = new QueryClient(),
  ...given
}: RenderMessagesOptions = {}): RenderedMessages {
  const wrapper = ({ children }: { children: ReactNode }): ReactElement => (
    <QueryClientProvider client={queryClient}>
      <ShopperChatProvider client={sandboxClient.client}>{children}</ShopperChatProvider>
    </QueryClientProvider>
  );
  let mutate: UseSendShopperMessageResult["mutate"] = () => {};
  const rendered = renderHook(
    (changed: Partial<UseShopperMessagesOptions>) => {
      const options = { orderId: "shopping", ...given, ...changed };
      const sending = useSendShopperMessage(options);
      useEffect(() => {
        mutate = sending.mutate;
      });
      return useShopperMessages(options);
    },
    { wrapper, initialProps: {} },
  );

  /** Waits until every response in flight has been read. */
  async function settle(): Promise<void> {
    do await realTask();
    while (queryClient.isFetching() > 0);
    // react-query notifies with a timer.
    if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(0);
  }

  return {
    ...rendered,
    ...sandboxClient,
    queryClient,
    send: (body) => act(() => mutate({ body })),
    settle: () => act(settle),
    // In steps, because the timer of a poll starts when the response before it has been read.
    async pass(ms) {
      for (let left = ms; left > 0; left -= STEP_MS) {
        await act(async () => {
          await vi.advanceTimersByTimeAsync(Math.min(left, STEP_MS));
          await settle();
        });
      }
    },
  };
}

/** Replaces the timers and the date of this page until the test ends. */
export function holdTime(): void {
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"],
  });
}

/** Makes the tab hidden or visible, with the event that a browser dispatches. */
export function setVisibility(state: DocumentVisibilityState): void {
  visibility = state;
  Object.defineProperty(document, "visibilityState", {
    configurable: true,
    get: () => visibility,
  });
  act(() => {
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
}

afterEach(() => {
  if (visibility !== "visible") setVisibility("visible");
});

export interface RenderMessagesOptions extends Partial<UseShopperMessagesOptions> {
  network?: Network;
  sandboxClient?: SandboxClient;
  queryClient?: QueryClient;
}

export interface RenderedMessages
  extends RenderHookResult<UseShopperMessagesResult, Partial<UseShopperMessagesOptions>>,
    SandboxClient {
  queryClient: QueryClient;
  /** Sends a message from this page. */
  send: (body: string) => void;
  /** Waits, in real time, until no read is in flight. */
  settle: () => Promise<void>;
  /** Moves the replaced clock by that many milliseconds. */
  pass: (ms: number) => Promise<void>;
}

let visibility: DocumentVisibilityState = "visible";
const STEP_MS = 500;

/** Not a timer, even a real one: browsers throttle nested timers. */
function realTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

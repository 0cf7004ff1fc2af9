import { MutationCache, QueryClient } from "@tanstack/react-query";
import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { renderComposer } from "../../testing/renderComposer.tsx";

afterEach(() => vi.useRealTimers());

describe("a composer on a page with its own MutationCache", () => {
  it("sends once and says so, although every callback of the cache throws", async () => {
    ignoreRejections();
    const fail = () => {
      throw new Error("the app's own");
    };
    const mutationCache = new MutationCache({ onSuccess: fail, onError: fail, onSettled: fail });
    const onSent = vi.fn<() => void>();
    const { attempts, field, sentBodies, status } = renderComposer({
      queryClient: new QueryClient({ mutationCache }),
      onSent,
    });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(status()).toMatchTextContent("Message sent"));
    expect(field()).toHaveValue("");
    expect(sentBodies()).toEqual(["Ripe avocados"]);
    expect(attempts()).toBe(1);
    expect(onSent).toHaveBeenCalledOnce();
  });

  it("shows the message's own error, although every callback of the cache throws", async () => {
    ignoreRejections();
    const fail = () => {
      throw new Error("the app's own");
    };
    const mutationCache = new MutationCache({ onError: fail, onSettled: fail });
    const { attempts, banner, field } = renderComposer({
      orderId: "chat-disabled",
      queryClient: new QueryClient({ mutationCache }),
    });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(banner()).toMatch(/right now/));
    expect(field()).toHaveValue("Ripe avocados");
    expect(attempts()).toBe(1);
  });

  it("puts the text back if onMutate throws, and sends nothing", async () => {
    ignoreRejections();
    const mutationCache = new MutationCache({
      onMutate() {
        throw new Error("the app's own");
      },
    });
    const { attempts, banner, field } = renderComposer({
      queryClient: new QueryClient({ mutationCache }),
    });
    await userEvent.type(field(), "Ripe avocados{Enter}");
    await waitFor(() => expect(banner()).toMatch(/Your message wasn’t sent/));
    expect(field()).toHaveValue("Ripe avocados");
    expect(attempts()).toBe(0);
  });

  it("puts the text back after fifteen seconds if onMutate never ends, and sends nothing later", async () => {
    let end = () => {};
    const onMutate = () =>
      new Promise<void>((resolve) => {
        end = resolve;
      });
    const { alert, attempts, banner, field, send } = renderComposer({
      queryClient: new QueryClient({ mutationCache: new MutationCache({ onMutate }) }),
    });
    await userEvent.fill(field(), "Ripe avocados");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    act(() => send().click());
    expect(field()).toHaveValue("");
    await act(() => vi.advanceTimersByTimeAsync(15_000));
    expect(alert()).toMatchTextContent(
      "Something went wrong. Your message wasn’t sent. Try again.",
    );
    expect(banner()).toBe("Something went wrong. Your message wasn’t sent. Try again.");
    expect(field()).toHaveValue("Ripe avocados");
    end();
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(attempts()).toBe(0);
    expect(field()).toHaveValue("Ripe avocados");
  });
});

/** Ignores what react-query reports of the app's own callbacks, until the test is over. */
function ignoreRejections(): void {
  const onRejection = (event: PromiseRejectionEvent) => event.preventDefault();
  addEventListener("unhandledrejection", onRejection);
  // Vitest's own report of it.
  const spy = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => {
    spy.mockRestore();
    removeEventListener("unhandledrejection", onRejection);
  });
}

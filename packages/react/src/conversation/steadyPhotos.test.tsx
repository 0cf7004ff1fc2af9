import { act, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import "../styles.css";
import "../chat.css";
import { answerMessages, wireMessage } from "../../testing/answerMessages.ts";
import { renderChat } from "../../testing/renderChat.tsx";

afterEach(() => vi.restoreAllMocks());

const WORKS =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOomhcOAAMFAXClCKtgAAAAAElFTkSuQmCC";
/** Loads, and differs from the other one. */
const ALSO_WORKS = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
const FAILED = "Photo didn’t load. Reload photo";
const BROKEN = "data:image/png;base64,AAAA";

function renderPhoto(image: string) {
  const conversation = {
    messages: [wireMessage(1, "These?", { image })],
    people: { current_shopper: { id: 2, display_name: "Ana", avatar_url: image } },
  };
  const chat = renderChat({ network: answerMessages(conversation) });
  return {
    ...chat,
    photo: () => within(chat.log()).findByRole<HTMLImageElement>("img", { name: "Photo from Ana" }),
    note: () => within(chat.log()).findByRole("button", { name: FAILED }),
    sign: (address: string) => {
      conversation.messages = [wireMessage(1, "These?", { image: address })];
      conversation.people = {
        current_shopper: { id: 2, display_name: "Ana", avatar_url: address },
      };
    },
  };
}

describe("a photo", () => {
  it("keeps its first address while it works, although each read has another one", async () => {
    const { container, photo, poll, sign } = renderPhoto(WORKS);
    await photo();
    for (const address of [ALSO_WORKS, BROKEN, ALSO_WORKS, BROKEN, ALSO_WORKS]) {
      sign(address);
      await poll();
      expect(await photo()).toHaveAttribute("src", WORKS);
    }
    const avatar = container.querySelector(".shopper-chat-avatar img");
    expect(avatar).toHaveAttribute("src", WORKS);
  });

  it.each<[string, (chat: ReturnType<typeof renderPhoto>) => Promise<void>]>([
    ["with the next read", ({ poll }) => poll()],
    ["by Reload photo", ({ button }) => userEvent.click(button(FAILED))],
    [
      "when the device is online again",
      async () => {
        act(() => {
          dispatchEvent(new Event("online"));
        });
      },
    ],
  ])("that failed is tried again %s", async (_, retry) => {
    const chat = renderPhoto(BROKEN);
    await chat.note();
    await act(async () => {});
    const requested = vi.spyOn(HTMLImageElement.prototype, "src", "set");
    await retry(chat);
    await waitFor(() => expect(requested).toHaveBeenCalledWith(BROKEN));
  });

  it("that failed is shown under the newest address", async () => {
    const { note, photo, poll, sign } = renderPhoto(BROKEN);
    await note();
    sign(ALSO_WORKS);
    await poll();
    expect(await photo()).toHaveAttribute("src", ALSO_WORKS);
    sign(WORKS);
    await poll();
    expect(await photo()).toHaveAttribute("src", ALSO_WORKS);
  });

  it("that never loads is not requested for ever, and its note never flashes", async () => {
    const { button, note, poll } = renderPhoto(BROKEN);
    const shown = await note();
    const requested = vi.spyOn(HTMLImageElement.prototype, "src", "set");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
    for (let count = 0; count < 8; count += 1) {
      await poll();
      await act(() => vi.advanceTimersByTimeAsync(200));
    }
    vi.useRealTimers();
    // The photo and the avatar.
    expect(requested).toHaveBeenCalledTimes(10);
    expect(shown).toBeVisible();
    await userEvent.click(button(FAILED));
    expect(requested).toHaveBeenCalledTimes(11);
    expect(shown).toBeVisible();
  });

  it("keeps focus when it has loaded after Reload photo", async () => {
    const { button, getByRole, note, photo, poll, sign } = renderPhoto(BROKEN);
    await note();
    await act(async () => button(FAILED).focus());
    sign(WORKS);
    await poll();
    await photo();
    expect(getByRole("button", { name: "Photo from Ana" })).toHaveFocus();
  });
});

import { describe, expect, it } from "vitest";
import { type AnnouncementQueue, createAnnouncementQueue } from "./createAnnouncementQueue.ts";
import type { OrderEvent } from "./OrderState.ts";

describe("createAnnouncementQueue", () => {
  it("hands an event to the first announcer while none was used", () => {
    const queue = createAnnouncementQueue();
    const [first, second] = [addAnnouncer(queue), addAnnouncer(queue)];
    queue.announce(SENDING);
    expect([first.events, second.events]).toEqual([[SENDING], []]);
  });

  it("hands an event to the announcer that was used last", () => {
    const queue = createAnnouncementQueue();
    const [first, second] = [addAnnouncer(queue), addAnnouncer(queue)];
    queue.use(first);
    queue.use(second);
    queue.announce(SENDING);
    expect([first.events, second.events]).toEqual([[], [SENDING]]);
  });

  it("passes over an announcer that is not available, even if it was used last", () => {
    const queue = createAnnouncementQueue();
    const [first, second] = [addAnnouncer(queue), addAnnouncer(queue)];
    queue.use(second);
    second.isAvailable = () => false;
    queue.announce(SENDING);
    expect([first.events, second.events]).toEqual([[SENDING], []]);
  });

  it("hands an event to nobody twice after its announcer was removed", () => {
    const queue = createAnnouncementQueue();
    const first = addAnnouncer(queue);
    queue.announce(SENDING);
    first.remove();
    const second = addAnnouncer(queue);
    queue.announce(SENT);
    expect([first.events, second.events]).toEqual([[SENDING], [SENT]]);
  });

  it("lets an event wait for the next announcer while none is available", () => {
    const queue = createAnnouncementQueue();
    const hidden = addAnnouncer(queue, false);
    queue.announce(SENT);
    const shown = addAnnouncer(queue);
    expect([hidden.events, shown.events]).toEqual([[], [SENT]]);
    expect(addAnnouncer(queue).events).toEqual([]);
  });

  it("lets only the latest polite and the latest assertive event wait", () => {
    const queue = createAnnouncementQueue();
    for (const event of [SENDING, BLOCKED, SENT]) queue.announce(event);
    expect(addAnnouncer(queue).events).toEqual(expect.arrayContaining([SENT, BLOCKED]));
    expect(addAnnouncer(queue).events).toEqual([]);
  });

  it("drops what waits when it is cleared", () => {
    const queue = createAnnouncementQueue();
    queue.announce(SENT);
    queue.clear();
    expect(addAnnouncer(queue).events).toEqual([]);
  });
});

/** Adds an announcer that lists its events. */
function addAnnouncer(queue: AnnouncementQueue, isAvailable = true) {
  const events: OrderEvent[] = [];
  const announcer = {
    events,
    isAvailable: () => isAvailable,
    announce: (event: OrderEvent) => void events.push(event),
    clear: () => {},
    remove: () => {},
  };
  announcer.remove = queue.add(announcer);
  return announcer;
}

const SENDING: OrderEvent = { type: "sending" };
const SENT: OrderEvent = { type: "sent", hasDraft: false };
const BLOCKED: OrderEvent = { type: "blocked", reason: "sending", seconds: 0, over: 0 };

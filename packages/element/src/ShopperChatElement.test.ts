import { describe, expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  addChat,
  addComposer,
  getParts,
  spyOnErrors,
  waitUntilRendered,
} from "./testing/addElement.ts";

describe("<shopper-chat>", () => {
  it("shows the shopper's messages and sends the customer's, in the page's colors", async () => {
    const { element, field, messages, sandbox, send, sentBodies } = await addChat("shopping~10");
    element.style.setProperty("--shopper-chat-accent", "rgb(1, 2, 3)");
    // Send is quiet while there is nothing to send.
    expect(getComputedStyle(send()).color).toBe("rgb(1, 2, 3)");
    sandbox.shopperSays("shopping~10", { body: "No limes today" });
    await vi.waitFor(() => expect(messages()).toHaveLength(1), 5000);
    expect(messages()[0]).toContain("No limes today");
    field().focus();
    await userEvent.keyboard("Lemons, then{Enter}");
    await vi.waitFor(() => expect(messages().at(-1)).toMatch(/Lemons, then.*Sent/));
    expect(sentBodies()).toEqual(["Lemons, then"]);
  });

  it("has its styles in an open shadow root", async () => {
    const { group, log, element } = await addChat("shopping~11");
    expect(element.shadowRoot?.mode).toBe("open");
    expect(getComputedStyle(element).display).toBe("block");
    expect(getComputedStyle(group()).borderTopWidth).toBe("1px");
    expect(getComputedStyle(log()).overflowY).toBe("auto");
    expect(document.head.querySelector("style[data-shopper-chat]")).toBeNull();
    element.style.blockSize = "300px";
    expect(group().getBoundingClientRect().height).toBeLessThanOrEqual(300);
  });

  it("reports an error in an event without the message text", async () => {
    const events: Event[] = [];
    const listen = (event: Event) => events.push(event);
    for (const name of ["shopper-chat-sent", "shopper-chat-send-error"]) {
      document.addEventListener(name, listen);
      onTestFinished(() => document.removeEventListener(name, listen));
    }
    const { element, field, messages } = await addChat("chat-disabled");
    field().focus();
    await userEvent.keyboard("Ripe avocados{Enter}");
    await vi.waitFor(() => expect(messages().at(-1)).toContain("Not sent"));
    expect(events).toEqual([
      expect.objectContaining({
        type: "shopper-chat-send-error",
        target: element,
        detail: {
          kind: "disallowed",
          delivery: "not-sent",
          status: 403,
          reason: undefined,
          retryAfterMs: undefined,
          message: "disallowed (HTTP 403), not-sent",
        },
      }),
    ]);
  });

  it("reports in an event, without its text, that the shopper has sent a message", async () => {
    const events: unknown[] = [];
    const listen = ({ detail }: CustomEvent) => events.push(detail);
    document.addEventListener("shopper-chat-message", listen);
    onTestFinished(() => document.removeEventListener("shopper-chat-message", listen));
    const { log, sandbox } = await addChat("shopping~62");
    await vi.waitFor(() => expect(log().textContent).toContain("No messages yet"));
    sandbox.shopperSays("shopping~62", { body: "No limes today" });
    const event = { id: expect.any(String), createdAt: expect.any(String) };
    await vi.waitFor(() => expect(events).toEqual([event]), 5000);
  });

  it("reports in an event that the session has ended, and shows the app's action", async () => {
    const events: unknown[] = [];
    const listen = ({ detail }: CustomEvent) => events.push(detail);
    document.addEventListener("shopper-chat-signed-out", listen);
    onTestFinished(() => document.removeEventListener("shopper-chat-signed-out", listen));
    const { log } = await addChat("unauthorized", '<a slot="error-actions" href="#in">Sign in</a>');
    await vi.waitFor(() =>
      expect(events).toEqual([
        { status: 401, reason: undefined, message: "signed-out (HTTP 401), not-sent" },
      ]),
    );
    expect(log().textContent).toContain("You’ve been signed out.");
    expect(log().querySelector("slot")?.assignedElements()).toEqual([
      document.querySelector('[href="#in"]'),
    ]);
  });

  it("keeps unsent text and messages when it is moved, and when it is removed and added again", async () => {
    const { element, field, messages, sandbox } = await addChat("shopping~12");
    sandbox.shopperSays("shopping~12", { body: "No limes today" });
    await vi.waitFor(() => expect(messages()).toHaveLength(1), 5000);
    field().focus();
    await userEvent.keyboard("Lem");
    const before = field();
    const elsewhere = document.createElement("section");
    document.body.append(elsewhere);
    onTestFinished(() => elsewhere.remove());
    elsewhere.append(element);
    await Promise.resolve();
    expect(field()).toBe(before);
    element.remove();
    await vi.waitFor(() => expect(element.shadowRoot?.childElementCount).toBe(0));
    document.body.append(element);
    await waitUntilRendered(element);
    expect(getParts(element).field().value).toBe("Lem");
    expect(element.shadowRoot?.querySelector("[role=log]")?.textContent).toContain("No limes");
  });

  it("reads an order once for all its elements, and again for another customer", async () => {
    const { element, messages, sandbox } = await addChat("shopping~18");
    element.customerKey = "Sam";
    const reads = () => sandbox.requests().filter(({ method }) => method === "GET").length;
    sandbox.shopperSays("shopping~18", { body: "No limes today" });
    await vi.waitFor(() => expect(messages()).toHaveLength(1), 5000);
    const before = reads();
    const beside = document.createElement("shopper-chat");
    beside.baseUrl = element.baseUrl;
    beside.orderId = element.orderId;
    beside.customerKey = element.customerKey;
    beside.headers = element.headers;
    document.body.append(beside);
    onTestFinished(() => beside.remove());
    await waitUntilRendered(beside);
    const log = () => beside.shadowRoot?.querySelector("[role=log]")?.textContent;
    expect(log()).toContain("No limes today");
    expect(reads()).toBe(before);
    beside.customerKey = "Kim";
    await vi.waitFor(() => expect(reads()).toBeGreaterThan(before));
  });

  it("keeps a sheet that the page added to the shadow root, after its own", async () => {
    const { element, log } = await addChat("shopping~19");
    const own = new CSSStyleSheet();
    own.replaceSync("[role=log] { outline: 3px solid rgb(1, 2, 3) }");
    element.shadowRoot?.adoptedStyleSheets.push(own);
    element.colorScheme = "dark";
    await vi.waitFor(() => expect(log().closest("section")?.dataset.colorScheme).toBe("dark"));
    expect(element.shadowRoot?.adoptedStyleSheets.at(-1)).toBe(own);
  });

  it("shares the draft with a composer of the same order, and not with another order", async () => {
    const chat = await addChat("shopping~13");
    const composer = await addComposer("shopping~13");
    const other = await addChat("shopping~14");
    chat.field().focus();
    await userEvent.keyboard("Lem");
    await vi.waitFor(() => expect(composer.field().value).toBe("Lem"));
    expect(other.field().value).toBe("");
  });

  it("opens a photo in a modal dialog and returns focus to it", async () => {
    const { element, button, findPhoto, sandbox } = await addWithPhoto();
    sandbox.shopperSays("shopping~15", { image: PHOTO });
    const photo = await findPhoto();
    photo.focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(button("Close")).toBeVisible());
    expect(element.shadowRoot?.querySelector("dialog")?.matches(":modal")).toBe(true);
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(element.shadowRoot?.querySelector("dialog")).toBeNull());
    expect(element.shadowRoot?.activeElement).toBe(photo);
  });

  it("loads no images if `imageHosts` is empty", async () => {
    const { element, log, sandbox } = await addChat("shopping~16");
    element.imageHosts = [];
    expect(element.getAttribute("image-hosts")).toBe("");
    sandbox.shopperSays("shopping~16", { image: "https://images.example.com/a.jpg" });
    await vi.waitFor(
      () => expect(log().querySelector("a")?.textContent).toBe("View photo at images.example.com"),
      5000,
    );
    expect(log().querySelector("img")).toBeNull();
  });
});

it.each([
  ["poll-ms", "soon", /must be a number of milliseconds, at least 1000; using 10000/],
  ["poll-ms", "10", /must be a number of milliseconds/],
  ["time-zone", "Atlantis/Capital", /must be an IANA time zone/],
  ["image-hosts", "a.example https://b.example/", /no image is loaded from https:\/\/b.example\//],
  ["availability", "perhaps", /must be one of open, not-yet, closed; using open/],
])(
  "<shopper-chat> reports %s=%s on the console and still renders",
  async (name, value, message) => {
    const errors = spyOnErrors();
    const { element, log } = await addChat("shopping~17");
    element.setAttribute(name, value);
    expect(errors()).toEqual([expect.stringMatching(message)]);
    expect(errors()[0]).toMatch(`<shopper-chat ${name}="${value}">`);
    await vi.waitFor(() => expect(log()).toBeVisible());
  },
);

async function addWithPhoto() {
  const added = await addChat("shopping~15");
  const findPhoto = () =>
    vi.waitFor(() => {
      const photo = added.log().querySelector("button");
      if (!photo) throw new Error("No photo.");
      return photo;
    }, 5000);
  return { ...added, findPhoto };
}

/** One pixel. */
const PHOTO = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

import { describe, expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  addComposer,
  connectToSandbox,
  partsOf,
  shown,
  spyOnErrors,
} from "./testing/addElement.ts";

describe("<shopper-chat-composer>", () => {
  it("sends what is written, under the page's tokens, and says so in an event without the text", async () => {
    const events: Event[] = [];
    const listen = (event: Event) => events.push(event);
    document.addEventListener("shopper-chat-sent", listen);
    onTestFinished(() => document.removeEventListener("shopper-chat-sent", listen));
    const { element, field, send, sentBodies, status } = await addComposer("shopping~10");
    element.style.setProperty("--shopper-chat-accent", "rgb(1, 2, 3)");
    expect(getComputedStyle(send()).backgroundColor).toBe("rgb(1, 2, 3)");
    field().focus();
    await userEvent.keyboard("Ripe avocados{Enter}");
    await vi.waitFor(() => expect(status().textContent).toBe("Message sent"));
    expect(sentBodies()).toEqual(["Ripe avocados"]);
    const [sent] = events;
    expect(events).toHaveLength(1);
    expect(sent).toMatchObject({ composed: true, target: element });
    expect(Object.keys(detailOf(sent))).toEqual(["id", "createdAt"]);
    expect(JSON.stringify(detailOf(sent))).not.toContain("avocados");
  });

  it("says what failed on the page and in an event", async () => {
    const { element, alert, field } = await addComposer("chat-disabled");
    const failed = new Promise<Event>((resolve) => {
      element.addEventListener("shopper-chat-send-error", resolve, { once: true });
    });
    field().focus();
    await userEvent.keyboard("Ripe avocados{Enter}");
    await vi.waitFor(() => expect(alert().textContent).toMatch(/right now/));
    expect(detailOf(await failed)).toEqual({
      kind: "disallowed",
      delivery: "not-sent",
      status: 403,
      retryAfterMs: undefined,
      message: "disallowed (HTTP 403), not-sent",
    });
    expect(field().value).toBe("Ripe avocados");
  });

  it.each([
    ["shopper-chat-sent", "shopping~60", { id: "1" }],
    ["shopper-chat-send-error", "chat-disabled", { kind: "disallowed" }],
  ])("tells page and listener in %s how a send ended after it was removed", async (...row) => {
    const [name, orderId, detail] = row;
    const { element, field, sandbox } = await addComposer(orderId);
    const onElement = vi.fn<(event: Event) => void>();
    const onDocument = vi.fn<(event: Event) => void>();
    element.addEventListener(name, onElement);
    document.addEventListener(name, onDocument);
    onTestFinished(() => document.removeEventListener(name, onDocument));
    const { headers } = element;
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const askForHeaders = vi.fn<() => Promise<HeadersInit>>(async () => {
      await held;
      return typeof headers === "function" ? headers() : (headers ?? {});
    });
    element.headers = askForHeaders;
    field().focus();
    await userEvent.keyboard("Ripe avocados{Enter}");
    await vi.waitFor(() => expect(askForHeaders).toHaveBeenCalledOnce());
    element.remove();
    await vi.waitFor(() => expect(element.shadowRoot?.childElementCount).toBe(0));
    const before = sandbox.requests().length;
    letGo();
    await vi.waitFor(() => expect(onDocument).toHaveBeenCalledOnce());
    expect(sandbox.requests()).toHaveLength(before + 1);
    expect(onElement).toHaveBeenCalledOnce();
    for (const [event] of [...onDocument.mock.calls, ...onElement.mock.calls]) {
      expect(detailOf(event)).toMatchObject(detail);
    }
  });

  it("keeps attributes and properties in sync", async () => {
    const { element, group } = await addComposer("shopping~20");
    element.colorScheme = "dark";
    expect(element.getAttribute("color-scheme")).toBe("dark");
    element.setAttribute("availability", "closed");
    expect(element.availability).toBe("closed");
    await vi.waitFor(() => expect(group()).toMatchTextContent(/can’t be reached any more/));
    expect(group()).toHaveAttribute("data-color-scheme", "dark");
    element.availability = null;
    expect(element.hasAttribute("availability")).toBe(false);
    await vi.waitFor(() => expect(group()).not.toMatchTextContent(/can’t be reached any more/));
  });

  it("takes texts and quick replies as properties, and can be filled and emptied", async () => {
    const { element, button, field } = await addComposer("shopping~30");
    element.strings = { send: "Tell them" };
    element.quickReplies = ["Thank you!"];
    await vi.waitFor(() => expect(button("Tell them")).toBeVisible());
    const chosen = new Promise<Event>((resolve) => {
      element.addEventListener("shopper-chat-quick-reply", resolve, { once: true });
    });
    button("Thank you!").click();
    expect(detailOf(await chosen)).toEqual({ outcome: "inserted" });
    expect(field().value).toBe("Thank you!");
    element.clear();
    expect(field().value).toBe("");
    expect(element.insert("Bread")).toBe("inserted");
    expect(field().value).toBe("Bread");
    element.focus();
    expect(element.shadowRoot?.activeElement).toBe(field());
  });

  it("takes the properties that a page has set before the script came", async () => {
    const { headers } = await connectToSandbox();
    const early = document.createElement("shopper-chat-early");
    Object.assign(early, { baseUrl: "/", orderId: "shopping", headers, quickReplies: ["Thanks"] });
    document.body.append(early);
    onTestFinished(() => early.remove());
    const { ShopperChatComposerElement } = await import("./ShopperChatComposerElement.tsx");
    customElements.define("shopper-chat-early", class extends ShopperChatComposerElement {});
    await shown(early);
    expect(early.getAttribute("order-id")).toBe("shopping");
    expect(partsOf(early).button("Thanks")).toBeVisible();
  });

  it("loses no word when it is moved, and none when it is removed and comes back", async () => {
    const { element, field } = await addComposer("shopping~40");
    field().focus();
    await userEvent.keyboard("Ripe");
    const before = field();
    const elsewhere = document.createElement("section");
    document.body.append(elsewhere);
    onTestFinished(() => elsewhere.remove());
    elsewhere.append(element);
    await Promise.resolve();
    expect(field()).toBe(before);
    expect(field().value).toBe("Ripe");
    element.remove();
    await vi.waitFor(() => expect(element.shadowRoot?.childElementCount).toBe(0));
    document.body.append(element);
    await shown(element);
    expect(partsOf(element).field().value).toBe("Ripe");
  });

  it("stands on a page several times, for one order and for others", async () => {
    const first = await addComposer("shopping~1");
    const second = await addComposer("shopping~2");
    const third = await addComposer("shopping~1");
    first.field().focus();
    await userEvent.keyboard("Ripe");
    expect(second.field().value).toBe("");
    await vi.waitFor(() => expect(third.field().value).toBe("Ripe"));
    const sheets = [first, second].map(({ element }) => element.shadowRoot?.adoptedStyleSheets[0]);
    expect(sheets[0]).toBe(sheets[1]);
  });

  it("comes in place of what a server has shown there until then", async () => {
    const { headers, sandbox } = await connectToSandbox();
    const page = document.createElement("div");
    onTestFinished(() => page.remove());
    document.body.append(page);
    page.setHTMLUnsafe(`
      <shopper-chat-composer base-url="/" order-id="shopping~50">
        <template shadowrootmode="open"><p>The chat is on its way</p></template>
      </shopper-chat-composer>
    `);
    const element = page.querySelector("shopper-chat-composer");
    if (!element) throw new Error("There is no element.");
    element.headers = headers;
    await shown(element);
    await vi.waitFor(() => expect(element.shadowRoot).not.toMatchTextContent(/on its way/));
    partsOf(element).field().focus();
    await userEvent.keyboard("Ripe avocados{Enter}");
    await vi.waitFor(() => expect(sandbox.messages()).toHaveLength(1));
  });

  it("has no attribute that HTML doesn't know", async () => {
    const { group } = await addComposer("shopping~51");
    const names = [group(), ...group().querySelectorAll("*")].flatMap((each) =>
      each.getAttributeNames(),
    );
    expect(names).toContain("enterkeyhint");
    expect(names.filter((name) => /warning|handler|^on|classname/.test(name))).toEqual([]);
  });

  it("keeps what is typed from the page's shortcuts, and Tab works", async () => {
    const onKey = vi.fn<(event: KeyboardEvent) => void>();
    addEventListener("keydown", onKey);
    onTestFinished(() => removeEventListener("keydown", onKey));
    const { element, field, send, sentBodies } = await addComposer("shopping~50");
    field().focus();
    await userEvent.keyboard("s/?{Enter}");
    await vi.waitFor(() => expect(sentBodies()).toEqual(["s/?"]));
    await userEvent.keyboard("{Tab}");
    expect(element.shadowRoot?.activeElement).toBe(send());
    expect(onKey).not.toHaveBeenCalled();
  });
});

describe("what can't work is told to the developer", () => {
  it.each([
    ["no base-url", { "order-id": "shopping" }, /has no base-url.*base-url="\/shopper-chat"/],
    ["no order-id", { "base-url": "/shopper-chat" }, /has no order-id.*order-id="…"/],
    ["a base-url that is none", { "base-url": "shop", "order-id": "1" }, /baseUrl must be a path/],
  ])("%s", async (_what, attributes, told) => {
    const { element, errors } = await addWith(attributes);
    await vi.waitFor(() => expect(errors()).toHaveLength(1));
    expect(errors()[0]).toMatch(told);
    expect(element.shadowRoot?.firstElementChild ?? null).toBeNull();
    element.baseUrl = "/shopper-chat";
    element.orderId = "shopping";
    await shown(element);
    expect(errors()).toHaveLength(1);
  });

  it("a value that an attribute doesn't have", async () => {
    const { element, errors } = await addWith({
      "base-url": "/shopper-chat",
      "order-id": "shopping",
      "color-scheme": "blue",
    });
    await shown(element);
    expect(errors()).toEqual([
      'Shopper Chat: <shopper-chat-composer color-scheme="blue"> is none of light, dark, system; it is taken for light.',
    ]);
    expect(element.colorScheme).toBe("light");
  });
});

async function addWith(attributes: Record<string, string>) {
  const errors = spyOnErrors();
  const element = document.createElement("shopper-chat-composer");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  onTestFinished(() => element.remove());
  return { element, errors };
}

function detailOf(event: Event | undefined): object {
  if (event instanceof CustomEvent && typeof event.detail === "object") return event.detail;
  throw new Error("No event with a detail.");
}

import { describe, expect, it, onTestFinished, vi } from "vitest";
import { userEvent } from "vitest/browser";
import {
  addComposer,
  connectToSandbox,
  getParts,
  spyOnErrors,
  waitUntilRendered,
} from "./testing/addElement.ts";

describe("<shopper-chat-composer>", () => {
  it("sends a message and dispatches an event without its text, in the page's colors", async () => {
    const events: Event[] = [];
    const listen = (event: Event) => events.push(event);
    document.addEventListener("shopper-chat-sent", listen);
    onTestFinished(() => document.removeEventListener("shopper-chat-sent", listen));
    const { element, field, send, sentBodies, status } = await addComposer("shopping~10");
    element.style.setProperty("--shopper-chat-accent", "rgb(1, 2, 3)");
    // Send is quiet while there is nothing to send.
    expect(getComputedStyle(send()).color).toBe("rgb(1, 2, 3)");
    field().focus();
    await userEvent.keyboard("Ripe avocados{Enter}");
    await vi.waitFor(() => expect(status().textContent).toBe("Message sent"));
    expect(sentBodies()).toEqual(["Ripe avocados"]);
    const [sent] = events;
    expect(events).toHaveLength(1);
    expect(sent).toMatchObject({ composed: true, target: element });
    expect(Object.keys(getDetail(sent))).toEqual(["id", "createdAt"]);
    expect(JSON.stringify(getDetail(sent))).not.toContain("avocados");
  });

  it("reports an error on the page and in an event", async () => {
    const { element, alert, field } = await addComposer("chat-disabled");
    const failed = new Promise<Event>((resolve) => {
      element.addEventListener("shopper-chat-send-error", resolve, { once: true });
    });
    field().focus();
    await userEvent.keyboard("Ripe avocados{Enter}");
    await vi.waitFor(() => expect(alert().textContent).toMatch(/right now/));
    expect(getDetail(await failed)).toEqual({
      kind: "disallowed",
      delivery: "not-sent",
      status: 403,
      reason: undefined,
      retryAfterMs: undefined,
      message: "disallowed (HTTP 403), not-sent",
    });
    expect(field().value).toBe("Ripe avocados");
  });

  it.each([
    ["shopper-chat-sent", "shopping~60", { id: "1" }],
    ["shopper-chat-send-error", "chat-disabled", { kind: "disallowed" }],
  ])(
    "dispatches %s on itself and on the document if the send ends after it was removed",
    async (...row) => {
      const [name, orderId, detail] = row;
      const { element, field, sandbox } = await addComposer(orderId);
      const onElement = vi.fn<(event: Event) => void>();
      const onDocument = vi.fn<(event: Event) => void>();
      element.addEventListener(name, onElement);
      document.addEventListener(name, onDocument);
      onTestFinished(() => document.removeEventListener(name, onDocument));
      const { headers } = element;
      let release = () => {};
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      const getHeaders = vi.fn<() => Promise<HeadersInit>>(async () => {
        await gate;
        return typeof headers === "function" ? headers() : (headers ?? {});
      });
      element.headers = getHeaders;
      field().focus();
      await userEvent.keyboard("Ripe avocados{Enter}");
      await vi.waitFor(() => expect(getHeaders).toHaveBeenCalledOnce());
      element.remove();
      await vi.waitFor(() => expect(element.shadowRoot?.childElementCount).toBe(0));
      const before = sandbox.requests().length;
      release();
      await vi.waitFor(() => expect(onDocument).toHaveBeenCalledOnce());
      expect(sandbox.requests()).toHaveLength(before + 1);
      expect(onElement).toHaveBeenCalledOnce();
      for (const [event] of [...onDocument.mock.calls, ...onElement.mock.calls]) {
        expect(getDetail(event)).toMatchObject(detail);
      }
    },
  );

  it("keeps attributes and properties in sync", async () => {
    const { element, field, group } = await addComposer("shopping~20");
    element.colorScheme = "dark";
    expect(element.getAttribute("color-scheme")).toBe("dark");
    element.setAttribute("availability", "closed");
    expect(element.availability).toBe("closed");
    await vi.waitFor(() => expect(group()).toHaveAttribute("data-availability", "closed"));
    expect(group()).toMatchTextContent(/message your shopper anymore/);
    expect(group()).toHaveAttribute("data-color-scheme", "dark");
    element.availability = null;
    expect(element.hasAttribute("availability")).toBe(false);
    await vi.waitFor(() => expect(field()).toBeVisible());
  });

  it("accepts texts and quick replies as properties, and inserts and clears text", async () => {
    const { element, button, field } = await addComposer("shopping~30");
    element.strings = { send: "Post" };
    element.quickReplies = ["Thank you!"];
    await vi.waitFor(() => expect(button("Post")).toBeVisible());
    const chosen = new Promise<Event>((resolve) => {
      element.addEventListener("shopper-chat-quick-reply", resolve, { once: true });
    });
    button("Thank you!").click();
    expect(getDetail(await chosen)).toEqual({ result: "inserted" });
    expect(field().value).toBe("Thank you!");
    element.clear();
    expect(field().value).toBe("");
    expect(element.insertText("Bread")).toBe("inserted");
    expect(field().value).toBe("Bread");
    element.focus();
    expect(element.shadowRoot?.activeElement).toBe(field());
  });

  it("applies properties that the page set before the script loaded", async () => {
    const { headers } = await connectToSandbox();
    const early = document.createElement("shopper-chat-early");
    Object.assign(early, { baseUrl: "/", orderId: "shopping", headers, quickReplies: ["Thanks"] });
    document.body.append(early);
    onTestFinished(() => early.remove());
    const { ShopperChatComposerElement } = await import("./ShopperChatComposerElement.tsx");
    customElements.define("shopper-chat-early", class extends ShopperChatComposerElement {});
    await waitUntilRendered(early);
    expect(early.getAttribute("order-id")).toBe("shopping");
    expect(getParts(early).button("Thanks")).toBeVisible();
  });

  it("keeps unsent text when it is moved, and when it is removed and added again", async () => {
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
    await waitUntilRendered(element);
    expect(getParts(element).field().value).toBe("Ripe");
  });

  it("shares a draft with other elements of the order, and not with those of other orders", async () => {
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

  it("replaces the content that a server rendered", async () => {
    const { headers, sandbox } = await connectToSandbox();
    const page = document.createElement("div");
    onTestFinished(() => page.remove());
    document.body.append(page);
    page.setHTMLUnsafe(`
      <shopper-chat-composer base-url="/" order-id="shopping~50">
        <template shadowrootmode="open"><p>The chat is loading</p></template>
      </shopper-chat-composer>
    `);
    const element = page.querySelector("shopper-chat-composer");
    if (!element) throw new Error("No element.");
    element.headers = headers;
    await waitUntilRendered(element);
    await vi.waitFor(() => expect(element.shadowRoot).not.toMatchTextContent(/is loading/));
    getParts(element).field().focus();
    await userEvent.keyboard("Ripe avocados{Enter}");
    await vi.waitFor(() => expect(sandbox.messages()).toHaveLength(1));
  });

  it("has only attributes of HTML", async () => {
    const { group } = await addComposer("shopping~51");
    const names = [group(), ...group().querySelectorAll("*")].flatMap((each) =>
      each.getAttributeNames(),
    );
    expect(names).toContain("enterkeyhint");
    expect(names.filter((name) => /warning|handler|^on|classname/.test(name))).toEqual([]);
  });

  it("shows a changed text where a page translator replaced the last one", async () => {
    const { button, element } = await addComposer("shopping~52");
    const send = button("Send");
    const translation = document.createElement("font");
    translation.textContent = "Verzenden";
    send.firstChild?.replaceWith(translation);
    element.strings = { send: "Post" };
    await vi.waitFor(() => expect(send).toHaveTextContent("Post"));
    expect(send).not.toHaveTextContent("Verzenden");
  });

  it("stops key events from reaching the page's shortcuts, and Tab still moves focus", async () => {
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

describe("<shopper-chat-composer> with a wrong attribute", () => {
  it.each([
    [
      "a missing base-url",
      { "order-id": "shopping" },
      /has no base-url.*base-url="\/shopper-chat"/,
    ],
    ["a missing order-id", { "base-url": "/shopper-chat" }, /has no order-id.*order-id="…"/],
    [
      "a wrong base-url",
      { "base-url": "shop", "order-id": "1" },
      /base-url="shop"> must be a path/,
    ],
  ])("reports %s once and renders when it is fixed", async (_what, attributes, message) => {
    const { element, errors } = await addWith(attributes);
    await vi.waitFor(() => expect(errors()).toHaveLength(1));
    expect(errors()[0]).toMatch(message);
    expect(element.shadowRoot?.firstElementChild ?? null).toBeNull();
    element.baseUrl = "/shopper-chat";
    element.orderId = "shopping";
    await waitUntilRendered(element);
    expect(errors()).toHaveLength(1);
  });

  it("reports a value that an attribute does not accept, and uses the default", async () => {
    const { element, errors } = await addWith({
      "base-url": "/shopper-chat",
      "order-id": "shopping",
      "color-scheme": "blue",
    });
    await waitUntilRendered(element);
    expect(errors()).toEqual([
      'Shopper Chat: <shopper-chat-composer color-scheme="blue"> must be one of light, dark, system; using light.',
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

function getDetail(event: Event | undefined): object {
  if (event instanceof CustomEvent && typeof event.detail === "object") return event.detail;
  throw new Error("No event with a detail.");
}

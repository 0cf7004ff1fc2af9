import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { addChat, addComposer, spyOnErrors } from "../testing/addElement.ts";

it("shows the texts of a locale from its script, and `en-CA` without one", async () => {
  const { element, field, group } = await addComposer("shopping~70");
  const label = () => group().querySelector("label")?.textContent;
  element.locale = "en-CA";
  await vi.waitFor(() => expect(group().lang).toBe("en-CA"));
  await import("@shopper-chat/element/locales/fr-CA");
  element.locale = "fr-CA";
  await vi.waitFor(() => expect(group().lang).toBe("fr-CA"));
  expect(label()).toBe("Écrivez à votre acheteur");
  const typed = group().querySelector("textarea");
  element.strings = { label: "Écrivez-nous" };
  await vi.waitFor(() => expect(label()).toBe("Écrivez-nous"));
  element.strings = undefined;
  element.setAttribute("locale", "en-US");
  await vi.waitFor(() => expect(label()).toBe("Message your shopper"));
  expect(field()).toBe(typed);
});

it("shows English until the texts are added, and reports which script adds them", async () => {
  const errors = spyOnErrors();
  const { element, group } = await addChat("shopping~71");
  element.locale = "es-US";
  await vi.waitFor(() => expect(errors()).toHaveLength(1));
  expect(errors()[0]).toMatch(/<shopper-chat locale="es-US"> shows English.*locales\/es-US\.js/);
  expect(group().lang).toBe("en-US");
  expect(group().textContent).toContain("Message your shopper");
  await import("@shopper-chat/element/locales/es-US");
  await vi.waitFor(() => expect(group().lang).toBe("es-US"));
  expect(group().textContent).toMatch(/mensaje/i);
  expect(errors()).toHaveLength(1);
});

it("requests the locale that it shows", async () => {
  const { element, group, sentBodies } = await addComposer("shopping~72");
  await import("@shopper-chat/element/locales/fr-CA");
  element.locale = "fr-CA";
  await vi.waitFor(() => expect(group().lang).toBe("fr-CA"));
  element.focus();
  await userEvent.keyboard("Des avocats{Enter}");
  await vi.waitFor(() => expect(sentBodies()).toEqual(["Des avocats"]));
  const [, init] = vi.mocked(fetch).mock.lastCall ?? [];
  expect(new Headers(init?.headers).get("Accept-Language")).toBe("fr-CA");
});

it("reports a locale that it does not have", async () => {
  const errors = spyOnErrors();
  const { element, group } = await addComposer("shopping~73");
  element.setAttribute("locale", "de-DE");
  expect(errors()).toEqual([
    'Shopper Chat: <shopper-chat-composer locale="de-DE"> must be one of en-US, en-CA, fr-CA, es-US; using en-US.',
  ]);
  expect(element.locale).toBe("en-US");
  await vi.waitFor(() => expect(group().lang).toBe("en-US"));
});

import { expect, it } from "vitest";
import manifest from "../custom-elements.json";
import { CHOICES } from "./choices.ts";
import { ShopperChatComposerElement } from "./ShopperChatComposerElement.tsx";

const [declaration] = manifest.modules[0]?.declarations ?? [];

it("names the element's attributes, with the values they take", () => {
  const attributes = declaration?.attributes ?? [];
  expect(attributes.map(({ name }) => name)).toEqual(ShopperChatComposerElement.observedAttributes);
  for (const { name, type } of attributes) {
    const values = CHOICES[name]?.map((value) => JSON.stringify(value)).join(" | ");
    expect(type.text).toBe(values ?? "string");
  }
});

it("names the element's properties and methods", () => {
  const own = Object.getOwnPropertyNames(ShopperChatComposerElement.prototype).filter(
    (name) => name !== "constructor" && !name.endsWith("Callback"),
  );
  expect(declaration?.members.map(({ name }) => name).toSorted()).toEqual(own.toSorted());
});

import { describe, expect, it } from "vitest";
import manifest from "../custom-elements.json";
import { ATTRIBUTE_VALUES } from "./attributeValues.ts";
import { OrderElement } from "./OrderElement.ts";
import "./index.ts";

const declarations = manifest.modules.flatMap((module) => module.declarations);

it("describes every element", () => {
  expect(declarations.map(({ tagName }) => tagName)).toEqual([
    "shopper-chat-composer",
    "shopper-chat",
  ]);
});

describe.each(declarations)("$tagName", ({ name, tagName, attributes, members, slots }) => {
  const element = document.createElement(tagName);

  it("is an element of the class that the manifest names", () => {
    expect(element).toBeInstanceOf(OrderElement);
    expect(element.constructor.name).toBe(name);
  });

  it("has the attributes of the manifest, with their values", () => {
    const observed: unknown = Reflect.get(element.constructor, "observedAttributes");
    expect(attributes.map((attribute) => attribute.name)).toEqual(observed);
    const withValues = attributes.filter((attribute) => ATTRIBUTE_VALUES[attribute.name]);
    expect(withValues.map(({ type }) => type.text)).toEqual(
      Object.values(ATTRIBUTE_VALUES).map((values) =>
        values.map((value) => `"${value}"`).join(" | "),
      ),
    );
  });

  it("has the properties and methods of the manifest", () => {
    expect(members.map((member) => member.name).toSorted()).toEqual(publicNames(element));
  });

  it.each(attributes)("keeps $name and $fieldName in sync in both directions", (attribute) => {
    const value = SAMPLES[attribute.name] ?? ATTRIBUTE_VALUES[attribute.name]?.[1] ?? "/some";
    element.setAttribute(attribute.name, value);
    const property: unknown = Reflect.get(element, attribute.fieldName);
    expect(Array.isArray(property) ? property.join(" ") : String(property)).toBe(value);
    Reflect.set(element, attribute.fieldName, null);
    expect(element.hasAttribute(attribute.name)).toBe(false);
    Reflect.set(element, attribute.fieldName, property);
    expect(element.getAttribute(attribute.name)).toBe(value);
  });

  it("has the slots of the manifest", () => {
    const ofChat = tagName === "shopper-chat" ? ["header-title", "header-subtitle"] : [];
    expect(slots.map((slot) => slot.name)).toEqual(["footer", "error-actions", ...ofChat]);
  });
});

const SAMPLES: Readonly<Record<string, string>> = {
  "poll-ms": "2500",
  "poll-when-hidden": "true",
  "time-zone": "America/Toronto",
  "image-hosts": "images.example.com *.example.org",
};

/** Returns the public members of the class, without those of the platform. */
function publicNames(element: Element): string[] {
  const hidden = /^(constructor|mount|getAttributeError|reflect)$|Callback$/;
  const names = new Set<string>();
  let prototype: unknown = Object.getPrototypeOf(element);
  while (prototype instanceof OrderElement || prototype === OrderElement.prototype) {
    for (const name of Object.getOwnPropertyNames(prototype)) names.add(name);
    prototype = Object.getPrototypeOf(prototype);
  }
  return [...names].filter((name) => !hidden.test(name)).toSorted();
}

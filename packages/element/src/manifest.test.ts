import { describe, expect, it } from "vitest";
import manifest from "../custom-elements.json";
import { CHOICES } from "./choices.ts";
import { OrderElement } from "./OrderElement.ts";
import "./index.ts";

const declarations = manifest.modules.flatMap((module) => module.declarations);

it("names every element", () => {
  expect(declarations.map(({ tagName }) => tagName)).toEqual([
    "shopper-chat-composer",
    "shopper-chat",
  ]);
});

describe.each(declarations)("$tagName", ({ name, tagName, attributes, members, slots }) => {
  const element = document.createElement(tagName);

  it("is that class", () => {
    expect(element).toBeInstanceOf(OrderElement);
    expect(element.constructor.name).toBe(name);
  });

  it("has those attributes, with the values they take", () => {
    const observed: unknown = Reflect.get(element.constructor, "observedAttributes");
    expect(attributes.map((attribute) => attribute.name)).toEqual(observed);
    const choices = attributes.filter((attribute) => CHOICES[attribute.name]);
    expect(choices.map(({ type }) => type.text)).toEqual(
      Object.values(CHOICES).map((values) => values.map((value) => `"${value}"`).join(" | ")),
    );
  });

  it("has those properties and methods", () => {
    expect(members.map((member) => member.name).toSorted()).toEqual(publicNames(element));
  });

  it.each(attributes)("has $name in sync with $fieldName, from either side", (attribute) => {
    const value = SAMPLES[attribute.name] ?? CHOICES[attribute.name]?.[1] ?? "/some";
    element.setAttribute(attribute.name, value);
    const property: unknown = Reflect.get(element, attribute.fieldName);
    expect(Array.isArray(property) ? property.join(" ") : String(property)).toBe(value);
    Reflect.set(element, attribute.fieldName, null);
    expect(element.hasAttribute(attribute.name)).toBe(false);
    Reflect.set(element, attribute.fieldName, property);
    expect(element.getAttribute(attribute.name)).toBe(value);
  });

  it("names the slots that it fills", () => {
    expect(slots.map((slot) => slot.name)).toEqual(["footer", "failure-actions"]);
  });
});

const SAMPLES: Readonly<Record<string, string>> = {
  "poll-ms": "2500",
  "time-zone": "America/Toronto",
  "image-hosts": "images.example.com *.example.org",
};

/** What the class adds to any element, without what is the element's and the platform's own. */
function publicNames(element: Element): string[] {
  const hidden = /^(constructor|mount|faultOf|reflect)$|Callback$/;
  const names = new Set<string>();
  let prototype: unknown = Object.getPrototypeOf(element);
  while (prototype instanceof OrderElement || prototype === OrderElement.prototype) {
    for (const name of Object.getOwnPropertyNames(prototype)) names.add(name);
    prototype = Object.getPrototypeOf(prototype);
  }
  return [...names].filter((name) => !hidden.test(name)).toSorted();
}

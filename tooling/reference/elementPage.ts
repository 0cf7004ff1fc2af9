import { readFileSync } from "node:fs";
import { packageFolder } from "../api/packages.ts";
import { paragraphs } from "./describeExport.ts";
import { code, toTable } from "./toTable.ts";

/** The page of the elements, from the custom-elements manifest. */
export function elementPage(): string {
  const manifest: Manifest = JSON.parse(
    readFileSync(`${packageFolder("element")}/custom-elements.json`, "utf8"),
  );
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName);
  return paragraphs(["# Element", ...elements.map(sectionOf)]);
}

function sectionOf(element: Element): string {
  const { tagName, attributes, members, slots, events } = element;
  const alone = members.filter(({ kind, attribute }) => kind === "field" && !attribute);
  const methods = members.filter(({ kind }) => kind === "method");
  return paragraphs([
    `## ${tagName}`,
    element.description,
    "Attributes, each a property too:",
    toTable(
      ["attribute", "property", "values", "default", "meaning"],
      attributes.map((attribute) => [
        code(attribute.name),
        code(attribute.fieldName),
        code(attribute.type.text),
        code(attribute.default ?? ""),
        attribute.description,
      ]),
    ),
    "Properties alone:",
    toTable(
      ["property", "type", "default", "meaning"],
      alone.map(({ name, type, default: value, description }) => [
        code(name),
        code(type?.text ?? ""),
        code(value ?? ""),
        description,
      ]),
    ),
    "Methods:",
    toTable(
      ["method", "meaning"],
      methods.map((method) => [code(signatureOf(method)), method.description]),
    ),
    "Slots:",
    toTable(
      ["slot", "meaning"],
      slots.map(({ name, description }) => [code(name), description]),
    ),
    "Events, which bubble, also out of shadow roots:",
    toTable(
      ["event", "type", "meaning"],
      events.map(({ name, type, description }) => [code(name), code(type.text), description]),
    ),
  ]);
}

function signatureOf({ name, parameters = [], return: result }: ElementMember): string {
  const given = parameters.map(
    (parameter) => `${parameter.name}${parameter.optional ? "?" : ""}: ${parameter.type.text}`,
  );
  return `${name}(${given.join(", ")}): ${result?.type.text ?? "void"}`;
}

/** The fields of a custom-elements manifest, schema 2.1.0, that the page uses. */
interface Manifest {
  modules: { declarations: Element[] }[];
}

interface Element {
  tagName?: string;
  description: string;
  attributes: (Described & { fieldName: string; type: { text: string } })[];
  members: ElementMember[];
  slots: Described[];
  events: (Described & { type: { text: string } })[];
}

interface ElementMember extends Described {
  kind: "field" | "method";
  attribute?: string;
  type?: { text: string };
  parameters?: { name: string; optional?: boolean; type: { text: string } }[];
  return?: { type: { text: string } };
}

interface Described {
  name: string;
  description: string;
  default?: string;
}

import { expect, it } from "vitest";
import { readProps } from "../.storybook/readProps.ts";

it("the controls of a story have each prop of the component, with its type, default and description", () => {
  const props = readProps("ShopperChatComposer");
  const find = (name: string) => props.find((prop) => prop.name === name);
  expect(find("submitMode")).toMatchObject({
    type: expect.stringContaining('"ctrl-enter"'),
    initial: '"auto"',
    meaning: expect.stringContaining("Enter in the textarea."),
  });
  expect(find("orderId")).toMatchObject({ type: "string" });
  // It is the conversation's.
  expect(find("pollMs")).toBeUndefined();
  expect(readProps("ShopperChat").map(({ name }) => name)).toContain("pollMs");
  expect(readProps("ShopperChat").map(({ name }) => name)).toContain("submitMode");
});

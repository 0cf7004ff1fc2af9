import type { Preview } from "@storybook/react-vite";
import { readProps } from "./readProps.ts";

/**
 * Describes the props of a component as the reference does, and no other props. Storybook's own
 * descriptions call most types "union" and have no defaults.
 */
export const describeProps: Enhancer = ({ argTypes, component, title }) => {
  const [section = ""] = title.split("/");
  const name = COMPONENTS.get(section);
  if (name === undefined || component === undefined) return argTypes;
  return Object.fromEntries(
    readProps(name).map((prop) => {
      const { control = false, ...found } = argTypes[prop.name] ?? {};
      return [
        prop.name,
        {
          ...found,
          name: prop.name,
          control,
          description: prop.meaning,
          table: {
            type: { summary: prop.type },
            ...(prop.initial !== undefined && { defaultValue: { summary: prop.initial } }),
          },
        },
      ];
    }),
  );
};

type Enhancer = NonNullable<Preview["argTypesEnhancers"]>[number];

/** By the first word of a story's title, because builds change the names of functions. */
const COMPONENTS: ReadonlyMap<string, string> = new Map([
  ["Composer", "ShopperChatComposer"],
  ["Conversation", "ShopperChat"],
  ["Launcher", "ShopperChatLauncher"],
  ["Headless", "ShopperChatComposer"],
]);

import type { Preview } from "@storybook/react-vite";
import { propsOf } from "./propsOf.ts";

/**
 * Tells of a component's props what the reference does, and of no others: what Storybook finds by
 * itself calls most types "union", and knows no defaults.
 */
export const describeProps: Enhancer = ({ argTypes, component, title }) => {
  const [room = ""] = title.split("/");
  const name = COMPONENTS.get(room);
  if (name === undefined || component === undefined) return argTypes;
  return Object.fromEntries(
    propsOf(name).map((prop) => {
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

/** By the first word of a story's title: names of functions do not outlive the build. */
const COMPONENTS: ReadonlyMap<string, string> = new Map([
  ["Composer", "ShopperChatComposer"],
  ["Conversation", "ShopperChat"],
  ["Launcher", "ShopperChatLauncher"],
  ["Headless", "ShopperChatComposer"],
]);

import { isValidElement } from "react";

/**
 * Returns a story as the code that an app writes: with its imports, its styles and the provider. Storybook's
 * own has the minified names of functions, and neither imports nor a provider.
 *
 * @param title - Of the story, such as "Composer/Writing".
 */
export function toStoryCode(
  title: string,
  args: Readonly<Record<string, unknown>>,
): string | undefined {
  const [section = "", name = ""] = title.split("/");
  const component = COMPONENTS[section];
  // These stories have controls of their own, or none, instead of the component's props.
  const props = ["At a glance", "Break it"].includes(name) ? { orderId: "shopping" } : args;
  if (component !== undefined) return toReactCode(component, props);
  return section === "Element" ? toElementCode(name, args) : undefined;
}

const COMPONENTS: Readonly<Record<string, string>> = {
  Composer: "ShopperChatComposer",
  Conversation: "ShopperChat",
  Launcher: "ShopperChatLauncher",
};

function toReactCode(component: string, args: Readonly<Record<string, unknown>>): string {
  const props = Object.entries(args).flatMap(([name, value]) => {
    const text = toAttribute(name, value);
    return text === undefined ? [] : [text];
  });
  const one = `<${component} ${props.join(" ")} />`;
  const tag =
    one.length < 80
      ? `    ${one}`
      : `    <${component}\n${props.map((prop) => `      ${prop}`).join("\n")}\n    />`;
  return [
    `import { ${component}, ShopperChatProvider } from "@shopper-chat/react";`,
    ...(props.some((prop) => prop.includes("<QuickReplies "))
      ? ['import { QuickReplies } from "@shopper-chat/react/quick-replies";']
      : []),
    'import "@shopper-chat/react/styles.css";',
    ...(component === "ShopperChatComposer" ? [] : ['import "@shopper-chat/react/chat.css";']),
    "",
    "export const OrderChat = () => (",
    '  <ShopperChatProvider baseUrl="/shopper-chat">',
    tag,
    "  </ShopperChatProvider>",
    ");",
  ].join("\n");
}

function toElementCode(tag: string, args: Readonly<Record<string, unknown>>): string {
  const attributes = Object.entries(args).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number"
      ? [`${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${value}"`]
      : [],
  );
  return `<script type="module" src="/shopper-chat.js"></script>
<${tag} base-url="/shopper-chat" ${attributes.join(" ")}></${tag}>`;
}

/** A prop in TSX. Callbacks only record their calls in Storybook, so they are left out. */
function toAttribute(name: string, value: unknown): string | undefined {
  if (value === undefined || typeof value === "function") return undefined;
  if (value === true) return name;
  if (typeof value === "string" && !/["\\\n]/.test(value)) return `${name}="${value}"`;
  const text = toExpression(value);
  return text === undefined ? undefined : `${name}={${text}}`;
}

function toExpression(value: unknown): string | undefined {
  if (isValidElement<Record<string, unknown>>(value)) return toTag(value.type, value.props);
  return JSON.stringify(value)
    ?.replaceAll(/"(\w+)":/g, "$1: ")
    .replaceAll(",", ", ");
}

function toTag(type: unknown, { children, ...props }: Record<string, unknown>): string | undefined {
  // A build changes the names of components, and only this one is in a story.
  const name = typeof type === "string" ? type : "QuickReplies";
  const attributes = Object.entries(props).map(([prop, value]) => toAttribute(prop, value));
  const start = [name, ...attributes.filter((text) => text !== undefined)].join(" ");
  return typeof children === "string" ? `<${start}>${children}</${name}>` : `<${start} />`;
}

/** Returns a function that gives each part its classes: ours, unless `unstyled`, and the app's. */
export function createPartClass<Part extends string>({
  classNames,
  className,
  unstyled,
}: PartLook<Part>): PartClass<Part> {
  return (part, isHidden) => {
    const own = part === "root" ? join(classNames?.[part], className) : classNames?.[part];
    let name = own;
    // styles.css is strong on a part without a class of the app's, and weak on one that has one.
    if (!unstyled) name = own ? `${nameOf(part)} ${own}` : `${PART} ${nameOf(part)}`;
    return isHidden ? join(name, VISUALLY_HIDDEN) : name;
  };
}

/** The class of elements for screen readers only. It needs no other class of ours. */
export const VISUALLY_HIDDEN = "shopper-chat-visually-hidden";

/** Returns the classes of a part; with `isHidden`, it is for screen readers only. */
export type PartClass<Part extends string> = (part: Part, isHidden?: boolean) => string | undefined;

export interface PartLook<Part extends string> {
  /** Added to the class of the root. */
  className?: string | undefined;
  /**
   * Your classes for single parts. Each wins over our look with plain CSS; with Tailwind, import
   * `styles.layer.css` instead of `styles.css`.
   */
  classNames?: { readonly [Name in Part]?: string | undefined } | undefined;
  /**
   * Removes our look and keeps elements and behavior. `styles.css` then only hides what is for
   * screen readers; without it, hide `.shopper-chat-visually-hidden` yourself.
   * @default false
   */
  unstyled?: boolean | undefined;
}

const PART = "shopper-chat-part";

/** Returns `shopper-chat-message-text` for `messageText`. */
function nameOf(part: string): string {
  const known = names.get(part);
  if (known) return known;
  const kebab = part.replaceAll(/[A-Z]/g, "-$&").toLowerCase();
  const name = part === "root" ? "shopper-chat" : `shopper-chat-${kebab}`;
  names.set(part, name);
  return name;
}

/** Every render asks for the same few. */
const names = new Map<string, string>();

function join(one: string | undefined, other: string | undefined): string | undefined {
  return one && other ? `${one} ${other}` : one || other || undefined;
}

import type { ComposerPart } from "./ComposerClassNames.ts";

/** Makes what gives every part its class: ours unless it is all unstyled, and the host's. */
export function createPartClass<Part extends string = ComposerPart>({
  classNames,
  className,
  unstyled,
}: PartLook<Part>): PartClass<Part> {
  return (part, isUnseen) => {
    const own = part === "root" ? join(classNames?.[part], className) : classNames?.[part];
    // styles.css is strong on a part that has no class of the host's, and gives way to one that has.
    const ours = unstyled ? undefined : own ? nameOf(part) : `${PART} ${nameOf(part)}`;
    return join(join(ours, own), isUnseen ? UNSEEN : undefined);
  };
}

/** The class of what is there to be heard only. It works without any other of ours. */
export const UNSEEN = "shopper-chat-unseen";

/** The class of a part; `isUnseen` while it has nothing to show but must stay for those who listen. */
export type PartClass<Part extends string = ComposerPart> = (
  part: Part,
  isUnseen?: boolean,
) => string | undefined;

export type ComposerLook = PartLook<ComposerPart>;

export interface PartLook<Part extends string> {
  /** Added to the root's class. */
  className?: string | undefined;
  /**
   * Classes of your own for single parts. Each wins over our look with plain CSS; with Tailwind,
   * import `styles.layer.css` instead of `styles.css`.
   */
  classNames?: { readonly [Name in Part]?: string | undefined } | undefined;
  /**
   * Leaves our look away and keeps the elements and what they do. `styles.css` then only hides what
   * is there for screen readers alone; without it, hide `.shopper-chat-unseen` yourself.
   * @default false
   */
  unstyled?: boolean | undefined;
}

const PART = "shopper-chat-part";

/** `shopper-chat-message-text` for `messageText`. */
function nameOf(part: string): string {
  const known = names.get(part);
  if (known) return known;
  const kebab = part.replaceAll(/[A-Z]/g, "-$&").toLowerCase();
  const name = part === "root" ? "shopper-chat" : `shopper-chat-${kebab}`;
  names.set(part, name);
  return name;
}

/** A rendering asks for the same few again and again. */
const names = new Map<string, string>();

function join(one: string | undefined, other: string | undefined): string | undefined {
  return one && other ? `${one} ${other}` : one || other || undefined;
}

import type { ComposerPart } from "./ComposerClassNames.ts";

/** Makes what gives every part its class: ours unless it is all unstyled, and the host's. */
export function createPartClass<Part extends string = ComposerPart>({
  classNames,
  className,
  unstyled,
}: PartLook<Part>): PartClass<Part> {
  return (part, isUnseen = false) => {
    const own = [classNames?.[part], part === "root" && className].filter(Boolean).join(" ");
    // styles.css is strong on a part that has no class of the host's, and gives way to one that has.
    const ours = unstyled ? "" : own ? nameOf(part) : `${PART} ${nameOf(part)}`;
    return [ours, own, isUnseen && UNSEEN].filter(Boolean).join(" ") || undefined;
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

function nameOf(part: string): string {
  if (part === "root") return "shopper-chat";
  return `shopper-chat-${part.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

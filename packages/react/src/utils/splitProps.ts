/**
 * Splits the props of a component into its own, which are the keys of `names`, and the rest, which
 * goes to an element.
 */
export function splitProps<Props extends object, Names extends object>(
  props: Props,
  names: Names,
): [own: Pick<Props, keyof Props & keyof Names>, rest: Omit<Props, keyof Names>];
export function splitProps(props: object, names: object): [own: object, rest: object] {
  const own: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) (name in names ? own : rest)[name] = value;
  return [own, rest];
}

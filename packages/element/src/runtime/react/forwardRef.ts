import type { ComponentChildren, FunctionComponent, Ref, RenderableProps } from "preact";

/** To Preact a ref is a prop like any other. */
export function forwardRef<Props extends { ref?: Ref<Handle> }, Handle>(
  render: (props: Omit<RenderableProps<Props>, "ref">, ref: Ref<Handle>) => ComponentChildren,
): FunctionComponent<Props> {
  return ({ ref = null, ...props }) => render(props, ref);
}

import {
  Component,
  type ComponentClass,
  type ComponentType,
  createElement,
  type VNode,
} from "preact";

/** Renders again only when a prop has changed. */
export function memo<Props extends object>(type: ComponentType<Props>): ComponentClass<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return !isSame(this.props, next);
    }
    override render(): VNode<Props> {
      return createElement(type, this.props);
    }
  };
}

function isSame(before: object, next: object): boolean {
  const props = Object.entries(next);
  return (
    props.length === Object.keys(before).length &&
    props.every(([name, value]) => Object.is(value, Reflect.get(before, name)))
  );
}

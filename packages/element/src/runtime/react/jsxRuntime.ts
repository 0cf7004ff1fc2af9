import { type ComponentType, createElement, type Key, type VNode } from "preact";
import { toDomProps } from "./toDomProps.ts";

/** In place of React's JSX runtime. */
export function jsx(type: ComponentType<object> | string, props: object, key?: Key): VNode {
  return createElement(type, { ...(typeof type === "string" ? toDomProps(props) : props), key });
}

export { Fragment } from "preact";
export { jsx as jsxDEV, jsx as jsxs };

/*
 * What the tests and their tools import as React and as React DOM: the element's own, and what no
 * element needs.
 */

export { createElement, Fragment as StrictMode } from "preact";
export { act } from "preact/test-utils";
export * from "../runtime/react/createRoot.ts";
export * from "../runtime/react/react.ts";

/** Testing Library asks for it, and uses it for React 17 only. */
export default {};

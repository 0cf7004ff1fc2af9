/* What the tests import as React and React DOM: what the scripts have in their place, and `act`. */

export {
  Children,
  Component,
  cloneElement,
  createContext,
  createElement,
  createRef,
  default,
  Fragment,
  flushSync,
  forwardRef,
  hydrate,
  isValidElement,
  memo,
  render,
  StrictMode,
  startTransition,
  unmountComponentAtNode,
  useCallback,
  useContext,
  useDebugValue,
  useEffect,
  useId,
  useImperativeHandle,
  useInsertionEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
  version,
} from "preact/compat";
export { createRoot, hydrateRoot } from "preact/compat/client";
export { jsx, jsxDEV, jsxs } from "preact/jsx-runtime";
export { act } from "preact/test-utils";

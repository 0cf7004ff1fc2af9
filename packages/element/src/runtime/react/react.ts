/*
 * In place of React: the part of it that is used here, and no more. What React does otherwise than
 * Preact is in the files beside this one.
 */

export { createContext, createRef } from "preact";
export {
  useCallback,
  useContext,
  useEffect,
  useId,
  useImperativeHandle,
  // Preact has none, and what is here has none of either that would run between the two.
  useLayoutEffect as useInsertionEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "preact/hooks";
export { forwardRef } from "./forwardRef.ts";
export { memo } from "./memo.ts";
export { useSyncExternalStore } from "./useSyncExternalStore.ts";

import { toRefCallback } from "./refs.ts";

/**
 * Merges your props into ours. Your event handlers run first; `preventDefault()` in one stops ours.
 * `className`, `style`, `ref` and `aria-describedby` are combined. Of any other prop, yours wins.
 *
 * @example
 * ```tsx
 * <button {...mergeProps(composer.sendButtonProps, { onClick: track })}>Send</button>
 * ```
 */
export function mergeProps<Ours extends object, Yours extends object>(
  ours: Ours,
  yours: Yours | undefined,
): Ours & Yours;
export function mergeProps(ours: object, yours: object = {}): object {
  const merged: Record<string, unknown> = { ...ours };
  for (const [name, your] of Object.entries(yours)) {
    if (your !== undefined) merged[name] = merge(name, merged[name], your);
  }
  return merged;
}

function merge(name: string, our: unknown, your: unknown): unknown {
  if (our === undefined || our === null) return your;
  // forwardRef passes null if the app gives no ref.
  if (name === "ref") return your ? mergeRefs(our, your) : our;
  if (name === "style") return { ...our, ...Object(your) };
  if (name === "className" || name === "aria-describedby") {
    return [our, your].filter(Boolean).join(" ");
  }
  return isHandler(name, our) && isHandler(name, your) ? chain(our, your) : your;
}

type Handler = (event: { defaultPrevented?: boolean } | undefined, ...rest: unknown[]) => unknown;

function isHandler(name: string, value: unknown): value is Handler {
  return typeof value === "function" && /^on[A-Z]/.test(name);
}

function chain(ours: Handler, yours: Handler): Handler {
  return (event, ...rest) => {
    yours(event, ...rest);
    if (!event?.defaultPrevented) ours(event, ...rest);
  };
}

/**
 * Returns one ref for both. It is the same for the same two refs, so that React does not detach it
 * with every render. It returns no cleanup function, because React 18 warns about one.
 */
function mergeRefs(one: unknown, other: unknown): (element: unknown) => void {
  const byOther = mergedRefs.get(Object(one)) ?? new WeakMap<object, (element: unknown) => void>();
  mergedRefs.set(Object(one), byOther);
  const known = byOther.get(Object(other));
  if (known) return known;
  const merged = toRefCallback((element: unknown) => {
    const detach = [attachRef(one, element), attachRef(other, element)];
    return () => {
      for (const each of detach) each();
    };
  });
  byOther.set(Object(other), merged);
  return merged;
}

const mergedRefs = new WeakMap<object, WeakMap<object, (element: unknown) => void>>();

/** Sets a ref of any kind, and returns how to clear it. */
function attachRef(ref: unknown, element: unknown): () => void {
  if (typeof ref === "function") {
    const cleanUp: unknown = ref(element);
    return () => (typeof cleanUp === "function" ? cleanUp() : ref(null));
  }
  Reflect.set(Object(ref), "current", element);
  return () => Reflect.set(Object(ref), "current", null);
}

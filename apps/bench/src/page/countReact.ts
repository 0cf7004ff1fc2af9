/**
 * Counts React's commits in a page and the components that they render, also in the production build,
 * through the hook for React's developer tools.
 *
 * Runs inside the page before other scripts, so it can't use anything from outside.
 */
export function countReact(): void {
  const counted: ReactCounts = { usesReact: false, commits: 0, renders: 0 };
  const components = new Set([0, 1, 11, 15]); // function, class, forwardRef, memo: React's own tags
  const PERFORMED_WORK = 1;

  /** React shares unvisited parts with its last tree. */
  function rendersOf(fiber: Fiber): number {
    const before = fiber.alternate;
    const isNew = before === null;
    let renders = components.has(fiber.tag) && (isNew || fiber.flags & PERFORMED_WORK) ? 1 : 0;
    if (!isNew && before.child === fiber.child) return renders;
    for (let child = fiber.child; child; child = child.sibling) renders += rendersOf(child);
    return renders;
  }

  const developerTools = {
    supportsFiber: true,
    renderers: new Map(),
    inject() {
      counted.usesReact = true;
      return 1;
    },
    checkDCE: () => undefined,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot(_renderer: number, root: { current: Fiber }) {
      counted.commits += 1;
      counted.renders += rendersOf(root.current);
    },
  };
  Object.assign(window, {
    reactCounts: counted,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: developerTools,
  });
}

export interface ReactCounts {
  usesReact: boolean;
  commits: number;
  /** The number of rendered components. */
  renders: number;
}

interface Fiber {
  tag: number;
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  /** The fiber before the last commit that changed it. */
  alternate: Fiber | null;
}

declare global {
  interface Window {
    reactCounts: ReactCounts;
  }
}

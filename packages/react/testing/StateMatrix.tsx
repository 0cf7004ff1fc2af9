import type { ReactElement } from "react";
import { waitFor } from "storybook/test";
import type { Network } from "./createSandboxClient.ts";
import { SandboxProvider } from "./SandboxProvider.tsx";
import "./StateMatrix.css";

/** One component in every state, scheme and direction, at one glance. */
export function StateMatrix({ states, brand = "none" }: StateMatrixProps): ReactElement {
  return (
    // Wider than many windows, and then scrolled by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take focus
    <section className="state-matrix" aria-label="Every state" tabIndex={0}>
      {LOOKS.map(({ colorScheme, dir, title }) => (
        <p className="state-matrix-look" key={title} data-color-scheme={colorScheme} dir={dir}>
          {title}
        </p>
      ))}
      {states.map((state) => (
        <StateRow key={state.name} state={state} brand={brand} />
      ))}
    </section>
  );
}

export interface StateMatrixProps {
  states: readonly MatrixState[];
  /** The class that a brand's tokens are set on. */
  brand?: string | undefined;
}

export interface MatrixState {
  name: string;
  show: () => ReactElement;
  /** Made anew for each of its cells. */
  network?: (() => Network) | undefined;
  /** Brings what a cell shows into the state. */
  reach?: ((cell: HTMLElement) => Promise<void> | void) | undefined;
}

/** Brings every cell of a matrix into its state, all at once, and the first of them into sight. */
export async function reachStates(
  canvasElement: HTMLElement,
  states: readonly MatrixState[],
): Promise<void> {
  const cells = [...canvasElement.querySelectorAll<HTMLElement>(".state-matrix-cell")];
  await Promise.all(
    cells.map(async (cell) =>
      states.find(({ name }) => name === cell.dataset.stateName)?.reach?.(cell),
    ),
  );
  // What took focus in a cell has scrolled there.
  canvasElement.querySelector(".state-matrix")?.scrollTo(0, 0);
}

/** Waits until a cell says so. */
export async function says(cell: HTMLElement, text: string): Promise<void> {
  await waitFor(
    () => {
      if (!cell.textContent.includes(text)) throw new Error(`It never says: ${text}`);
    },
    { timeout: 8000 },
  );
}

function StateRow({ state, brand }: { state: MatrixState; brand: string }): ReactElement {
  return (
    <>
      <h2 className="state-matrix-name">
        <span>{state.name}</span>
      </h2>
      {LOOKS.map(({ colorScheme, dir, title }) => (
        <div
          className={`state-matrix-cell story-page ${brand}`}
          key={title}
          data-state-name={state.name}
          data-color-scheme={colorScheme}
          dir={dir}
        >
          <SandboxProvider network={state.network?.()} colorScheme={colorScheme}>
            {state.show()}
          </SandboxProvider>
        </div>
      ))}
    </>
  );
}

const LOOKS = [
  { title: "Light", colorScheme: "light", dir: "ltr" },
  { title: "Light, right to left", colorScheme: "light", dir: "rtl" },
  { title: "Dark", colorScheme: "dark", dir: "ltr" },
  { title: "Dark, right to left", colorScheme: "dark", dir: "rtl" },
] as const;

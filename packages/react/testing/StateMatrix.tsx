import type { ReactElement } from "react";
import { waitFor } from "storybook/test";
import type { Network } from "./createSandboxClient.ts";
import { SandboxProvider } from "./SandboxProvider.tsx";
import "./StateMatrix.css";

/** Shows one component in every state, color scheme and direction. */
export function StateMatrix({ states, brand = "none" }: StateMatrixProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than many windows, so it must scroll by keyboard too
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
  /** The class that sets a brand's tokens. */
  brand?: string | undefined;
}

export interface MatrixState {
  name: string;
  show: () => ReactElement;
  /** Creates the network of each cell. */
  network?: (() => Network) | undefined;
  /** Brings the component of a cell into the state. */
  reach?: ((cell: HTMLElement) => Promise<void> | void) | undefined;
}

/** Brings all cells of a matrix into their states, and scrolls back to the first. */
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
  // Focus in a cell has scrolled the matrix there.
  canvasElement.querySelector(".state-matrix")?.scrollTo(0, 0);
}

/** Waits until a cell contains a text. */
export async function says(cell: HTMLElement, text: string): Promise<void> {
  await waitFor(
    () => {
      if (!cell.textContent.includes(text)) throw new Error(`The cell never shows: ${text}`);
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

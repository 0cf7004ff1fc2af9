/** A component that a customer can write and send with, alone on a page. */
export interface Contestant {
  /** Mounts it in `container`, `copies` times. */
  mount: (container: HTMLElement, copies: number) => void;
  /**
   * Whether it is completely mounted.
   * @default whether there are `copies` textareas
   */
  isThere?: (container: HTMLElement, copies: number) => boolean;
}

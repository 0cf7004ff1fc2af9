/** Something a customer can write and send with, alone on a page. */
export interface Contestant {
  /** Shows it in `container`, `copies` times. */
  mount: (container: HTMLElement, copies: number) => void;
  /**
   * Whether all of it is there.
   * @default when there are `copies` fields
   */
  isThere?: (container: HTMLElement, copies: number) => boolean;
}

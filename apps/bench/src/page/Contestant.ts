/** Something a customer can write and send with, mounted alone on a page. */
export interface Contestant {
  /** Shows it in `container`, `copies` times. */
  mount: (container: HTMLElement, copies: number) => void;
}

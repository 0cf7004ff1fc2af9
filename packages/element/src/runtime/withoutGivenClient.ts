/* In place of what looks after a client that a page makes: an element makes its own. */

export function useMadeOnce(): void {}

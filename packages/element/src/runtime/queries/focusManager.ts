/** Whether the customer has the page before them. */
export const focusManager: { isFocused: () => boolean } = {
  isFocused: () => document.visibilityState !== "hidden",
};

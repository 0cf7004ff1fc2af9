/** Moves the focus to the main element when the focused button disappears. */
export function focusMain(): void {
  document.getElementById("main")?.focus();
}

/** Keeps the keyboard's place when a button goes away with what it was for. */
export function focusMain(): void {
  document.getElementById("main")?.focus();
}

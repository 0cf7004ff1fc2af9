/**
 * Opens or closes a dialog. In jsdom, where apps may run their tests, a dialog has the attribute but no
 * methods and no events.
 */
export function toggleDialog(
  dialog: HTMLDialogElement | null,
  mode: "modal" | "panel" | "closed",
): void {
  if (!dialog) return;
  const method = mode === "modal" ? "showModal" : mode === "panel" ? "show" : "close";
  if (method in dialog) dialog[method]();
  else dialog.open = mode !== "closed";
}

/**
 * Opens a dialog, or closes it. Without a display, as in the jsdom that hosts test their pages in, a
 * dialog has an attribute for that and no methods, and no event tells of it.
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

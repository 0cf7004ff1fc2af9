/** Stands in for the photo viewer in `composer.js`, which shows no photos. It is never called. */
export function PhotoViewer(): null {
  return null;
}

/** Draws a photo of that many pixels, as part of a response. */
export function drawPhoto(width: number, height: number): string {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The browser draws nothing.");
  context.fillStyle = "olive";
  context.fillRect(0, 0, width, height);
  return canvas.toDataURL();
}

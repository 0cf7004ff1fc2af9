import { onTestFinished } from "vitest";

/** Puts a sheet at the end of the page's, until the test is over or it is taken away. */
export function addStyles(css: string): () => void {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
  const remove = () => style.remove();
  onTestFinished(remove);
  return remove;
}

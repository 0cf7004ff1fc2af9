import { useEffect } from "react";

/** Sets the title of the page, followed by the grocer's name. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Pennyfold`;
  }, [title]);
}

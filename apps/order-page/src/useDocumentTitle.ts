import { useEffect } from "react";

/** Names the page in the browser's tab and history, with the grocer's name after it. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Pennyfold`;
  }, [title]);
}

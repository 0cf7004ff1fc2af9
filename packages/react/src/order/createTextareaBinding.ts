/**
 * Binds textareas to one draft. A textarea's own value is the truth (docs/decisions/0004): it is
 * written only while it shows what the draft was, so that nothing the customer typed is overwritten.
 */
export function createTextareaBinding(): TextareaBinding {
  /** Each textarea with the last value that is known of it. */
  const textareas = new Map<BoundTextarea, string>();
  let shown = "";
  return {
    attach(textarea, draft) {
      shown = draft;
      // A textarea that moved here from another order shows that order's draft, which stays there.
      // Text that no order has seen is adopted.
      const found = bound.has(textarea) || textarea.value === draft ? "" : textarea.value;
      if (found === "") textarea.value = draft;
      bound.add(textarea);
      textareas.set(textarea, found === "" ? draft : "");
      return found;
    },
    detach(textarea) {
      textareas.delete(textarea);
    },
    show(draft, previous) {
      shown = draft;
      for (const textarea of textareas.keys()) {
        const isCurrent = previous === undefined || textarea.value === previous;
        // Writing the same text again could move the caret.
        if (isCurrent && textarea.value !== draft) textarea.value = draft;
        if (textarea.value === draft) textareas.set(textarea, draft);
      }
    },
    readChanges() {
      const changed = [...textareas].filter(([{ value }]) => value !== shown);
      if (changed.length === 0) return null;
      // A textarea that never showed the draft holds text beside it, not in place of it.
      const isBeside = changed.every(([, known]) => known !== shown);
      const texts = changed.map(([{ value }]) => value);
      return [...new Set(isBeside ? [shown, ...texts] : texts)].reduce(joinTexts);
    },
  };
}

/** Puts two texts of the customer into one, on separate lines, so that neither is lost. */
export function joinTexts(first: string, second: string): string {
  return first === "" || second === "" ? first + second : `${first}\n${second}`;
}

/** The part of a textarea that is used. */
export interface BoundTextarea {
  value: string;
}

interface TextareaBinding {
  /** Shows `draft` in the textarea; returns text in it that no order has seen. */
  attach: (textarea: BoundTextarea, draft: string) => string;
  detach: (textarea: BoundTextarea) => void;
  /**
   * Shows `draft` in every textarea that still shows `previous`; without `previous` in every one, because
   * it contains everything that was in them.
   */
  show: (draft: string, previous?: string) => void;
  /** Returns the text of the textareas if it differs from the draft, otherwise null. */
  readChanges: () => string | null;
}

const bound = new WeakSet<BoundTextarea>();

import { joinTexts } from "./joinTexts.ts";

/**
 * The fields that show one draft. A field is the truth of what stands in it (design decision 4): it
 * is written only where it shows what the draft was, so that nothing typed is ever overwritten.
 */
export function createDraftFields(): DraftFields {
  /** Each field, and what it was last known to show. */
  const fields = new Map<DraftField, string>();
  let shown = "";
  return {
    attach(field, draft) {
      shown = draft;
      // A field that moved here from another order's store shows that order's draft, which stays
      // there. Text in a field that no store has seen is safe nowhere but here.
      const found = claimed.has(field) || field.value === draft ? "" : field.value;
      if (found === "") field.value = draft;
      claimed.add(field);
      fields.set(field, found === "" ? draft : "");
      return found;
    },
    detach(field) {
      fields.delete(field);
    },
    isShown: () => [...fields.keys()].some(({ isConnected }) => isConnected),
    show(draft) {
      shown = draft;
      for (const field of fields.keys()) {
        if (field.value !== draft) field.value = draft;
        fields.set(field, draft);
      }
    },
    follow(previous, draft) {
      shown = draft;
      for (const field of fields.keys()) {
        if (field.value === previous) field.value = draft;
        if (field.value === draft) fields.set(field, draft);
      }
    },
    unread: () => {
      const changed = [...fields].filter(([{ value }]) => value !== shown);
      if (changed.length === 0) return null;
      // A field that never showed the draft holds something beside it, not in place of it.
      const isBeside = changed.every(([, known]) => known !== shown);
      const texts = changed.map(([{ value }]) => value);
      return [...new Set(isBeside ? [shown, ...texts] : texts)].reduce(joinTexts);
    },
  };
}

/** What is used of a textarea. */
export interface DraftField {
  value: string;
  isConnected: boolean;
}

export interface DraftFields {
  /** Starts to show `draft` in the field; returns text found in it that is not in any store yet. */
  attach: (field: DraftField, draft: string) => string;
  detach: (field: DraftField) => void;
  /** Whether a field of the page shows it. */
  isShown: () => boolean;
  /** Shows `draft` in every field: it holds all that stood in them. */
  show: (draft: string) => void;
  /** Shows `draft` in every field that still shows `previous`. */
  follow: (previous: string, draft: string) => void;
  /** What stands in the fields in place of the draft, all of it; null where they show the draft. */
  unread: () => string | null;
}

const claimed = new WeakSet<DraftField>();

import { joinTexts } from "./joinTexts.ts";

/**
 * The fields that show one draft. A field is the truth of what stands in it (design decision 4): it
 * is written only where it shows what the draft was, so that nothing typed is ever overwritten.
 */
export function createDraftFields(): DraftFields {
  const fields = new Set<DraftField>();
  let shown = "";
  return {
    attach(field, draft) {
      shown = draft;
      // A field that moved here from another order's store shows that order's draft, which stays
      // there. Text in a field that no store has seen is safe nowhere but here.
      const found = claimed.has(field) || field.value === draft ? "" : field.value;
      if (found === "") field.value = draft;
      claimed.add(field);
      fields.add(field);
      return found;
    },
    detach(field) {
      fields.delete(field);
    },
    show(draft) {
      shown = draft;
      for (const field of fields) if (field.value !== draft) field.value = draft;
    },
    follow(previous, draft) {
      shown = draft;
      for (const field of fields) if (field.value === previous) field.value = draft;
    },
    unread: () => {
      const texts = [...fields].map(({ value }) => value).filter((value) => value !== shown);
      return texts.length === 0 ? null : [...new Set(texts)].reduce(joinTexts);
    },
  };
}

/** What is used of a textarea. */
export interface DraftField {
  value: string;
}

export interface DraftFields {
  /** Starts to show `draft` in the field; returns text found in it that is not in any store yet. */
  attach: (field: DraftField, draft: string) => string;
  detach: (field: DraftField) => void;
  /** Shows `draft` in every field: it holds all that stood in them. */
  show: (draft: string) => void;
  /** Shows `draft` in every field that still shows `previous`. */
  follow: (previous: string, draft: string) => void;
  /** What stands in the fields in place of the draft, all of it; null where they show the draft. */
  unread: () => string | null;
}

const claimed = new WeakSet<DraftField>();

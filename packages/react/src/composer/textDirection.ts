/**
 * The direction of a text by its first letter, as `dir="auto"` would find it; `undefined` without a
 * letter, so that digits alone stay in the page's direction. Not `dir="auto"` itself: with it, a
 * keystroke in a long text takes Chromium several times as long.
 */
export function textDirection(text: string): "ltr" | "rtl" | undefined {
  if (text === "") return undefined;
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
}

const RIGHT_TO_LEFT =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

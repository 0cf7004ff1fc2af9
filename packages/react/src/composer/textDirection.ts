/**
 * Returns the direction of a text by its first letter, as `dir="auto"` does; `undefined` without a
 * letter, so that digits keep the page's direction. `dir="auto"` itself makes a keystroke in a long
 * text several times slower in Chromium.
 */
export function getTextDirection(text: string): "ltr" | "rtl" | undefined {
  if (text === "") return undefined;
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
}

const RIGHT_TO_LEFT =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

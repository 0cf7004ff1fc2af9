import { fireEvent } from "@testing-library/react";
import { expect, it } from "vitest";
import "../../styles.css";
import "../../chat.css";
import { emulateTouch, emulateViewport } from "../../../testing/emulate.ts";
import { renderChat } from "../../../testing/renderChat.tsx";
import { renderComposer } from "../../../testing/renderComposer.tsx";

it.each([
  // [window, lines of a composer, of a chat]
  [414, 900, 9, 5],
  [1280, 800, 9, 5],
  [844, 390, 3, 3],
])(
  "the greatest height of a textarea is whole lines, at %i by %i",
  async (width, height, ofComposer, ofChat) => {
    await emulateViewport(width, height);
    for (const isTouch of [false, true]) {
      if (isTouch) await emulateTouch();
      for (const fontSize of ["16px", "19px", "0.8rem"]) {
        for (const [renderIt, lines] of [
          [renderComposer, ofComposer],
          [renderChat, ofChat],
        ] as const) {
          const { container, field, unmount } = renderIt();
          container.style.fontSize = fontSize;
          fireEvent.input(field(), { target: { value: "Line\n".repeat(30) } });
          expect(countLines(field())).toBeCloseTo(lines, 1);
          unmount();
        }
      }
    }
  },
);

function countLines(field: HTMLElement): number {
  const { lineHeight, paddingBlockEnd, paddingBlockStart } = getComputedStyle(field);
  const [line, end, start] = [lineHeight, paddingBlockEnd, paddingBlockStart].map(
    Number.parseFloat,
  );
  return (field.clientHeight - (start ?? 0) - (end ?? 0)) / (line ?? 0);
}

import { cleanup, render } from "@testing-library/react";
import { createRef } from "react";
import { afterEach, expect, it } from "vitest";
import { mergeProps } from "./mergeProps.ts";

afterEach(cleanup);

it("mergeProps calls the cleanup function that a ref returns", () => {
  const calls: string[] = [];
  const yours = {
    ref(element: HTMLButtonElement | null) {
      calls.push(element ? "attached" : "null");
      return () => void calls.push("cleaned up");
    },
  };
  const ours = { ref: createRef<HTMLButtonElement>() };
  const { unmount } = render(<button type="button" {...mergeProps(ours, yours)} />);
  unmount();
  expect(calls).toEqual(["attached", "cleaned up"]);
});

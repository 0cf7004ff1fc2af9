import { cleanup, render } from "@testing-library/react";
import { createRef, type MouseEvent, type Ref, type RefCallback } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { mergeProps } from "./mergeProps.ts";

afterEach(cleanup);

describe("mergeProps", () => {
  it("runs your handler before ours", () => {
    const calls: string[] = [];
    const { getByRole } = render(
      <button
        type="button"
        {...mergeProps(
          { onClick: () => void calls.push("ours") },
          { onClick: () => void calls.push("yours") },
        )}
      />,
    );
    getByRole("button").click();
    expect(calls).toEqual(["yours", "ours"]);
  });

  it("does not run our handler if yours prevents the default", () => {
    const calls: string[] = [];
    const { getByRole } = render(
      <button
        type="button"
        {...mergeProps(
          { onClick: () => void calls.push("ours") },
          { onClick: (event: MouseEvent) => event.preventDefault() },
        )}
      />,
    );
    getByRole("button").click();
    expect(calls).toEqual([]);
  });

  it("combines class names, descriptions and styles", () => {
    const { getByRole } = render(
      <button
        type="button"
        {...mergeProps(
          { className: "ours", "aria-describedby": "a", style: { color: "red", top: 1 } },
          { className: "yours", "aria-describedby": "b", style: { color: "blue" } },
        )}
      />,
    );
    const button = getByRole("button");
    expect(button).toHaveClass("ours yours", { exact: true });
    expect(button).toHaveAttribute("aria-describedby", "a b");
    expect(button).toHaveStyle({ color: "rgb(0, 0, 255)", top: "1px" });
  });

  it("lets your value win over ours, unless it is undefined", () => {
    const ours: { id: string; title?: string; lang?: string } = { id: "ours", title: "ours" };
    expect(mergeProps(ours, { id: "yours", title: undefined, lang: "en" })).toEqual({
      id: "yours",
      title: "ours",
      lang: "en",
    });
    expect(mergeProps(ours, undefined)).toEqual(ours);
  });

  it("gives the element to both refs, and takes it back from both", () => {
    const object = createRef<HTMLButtonElement>();
    const elements: (HTMLButtonElement | null)[] = [];
    const callback: RefCallback<HTMLButtonElement> = (element) => void elements.push(element);
    const { getByRole, unmount } = render(
      <button type="button" {...mergeProps({ ref: object }, { ref: callback })} />,
    );
    const button = getByRole("button");
    expect(object.current).toBe(button);
    unmount();
    expect(object.current).toBeNull();
    expect(elements).toEqual([button, null]);
  });

  it("does not detach the refs with every render", () => {
    const elements: unknown[] = [];
    const ours = { ref: (element: unknown) => void elements.push(element) };
    const yours = { ref: createRef<HTMLButtonElement>() };
    const { rerender } = render(<button type="button" {...mergeProps(ours, yours)} />);
    rerender(<button type="button" {...mergeProps(ours, yours)} />);
    expect(elements).toHaveLength(1);
  });

  it("keeps our ref as it is if yours is null, as forwardRef passes a missing one", () => {
    const ours = { ref: createRef<HTMLButtonElement>() };
    const yours: { ref: Ref<HTMLButtonElement> } = { ref: null };
    expect(mergeProps(ours, yours).ref).toBe(ours.ref);
  });
});

import { compile } from "tailwindcss";
import preflight from "tailwindcss/preflight.css?raw";
import theme from "tailwindcss/theme.css?raw";
import utilities from "tailwindcss/utilities.css?raw";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { addStyles } from "../../testing/addStyles.ts";
import { renderComposer } from "../../testing/renderComposer.tsx";
import styles from "../styles.css?inline";
import layered from "../styles.layer.css?inline";

const CLASS_NAMES = {
  sendButton: "bg-red-600 rounded-none px-2",
  textarea: "border-4",
  hint: "hidden",
};

let tailwind = "";
beforeAll(async () => {
  tailwind = await buildTailwind(Object.values(CLASS_NAMES).flatMap((names) => names.split(" ")));
});

describe("on a page with Tailwind 4", () => {
  it("utility classes win over styles.layer.css, in any order of the stylesheets", async () => {
    for (const sheets of [
      [tailwind, layered],
      [ORDER, layered, tailwind],
    ]) {
      const remove = sheets.map(addStyles);
      const { field, getByText, send, unmount } = renderComposer({
        classNames: CLASS_NAMES,
      });
      expect(getComputedStyle(send())).toMatchObject({
        backgroundColor: getComputedStyle(probe("bg-red-600")).backgroundColor,
        borderTopLeftRadius: "0px",
        paddingInlineStart: "8px",
        // Without a utility class, the look is ours.
        fontWeight: "600",
        minBlockSize: "44px",
      });
      expect(getComputedStyle(field()).borderTopWidth).toBe("4px");
      expect(getByText(/^1,000-character limit/)).not.toBeVisible();
      unmount();
      for (const each of remove) each();
    }
  });

  it.each([
    ["styles.css before it", () => [styles, tailwind]],
    ["styles.css after it", () => [tailwind, styles]],
    ["styles.layer.css", () => [tailwind, layered]],
  ])("the preflight does not change our look: %s", (_, sheets) => {
    const remove = addStyles(styles);
    const plain = lookOfEmpty();
    remove();
    sheets().forEach(addStyles);
    expect(lookOfEmpty()).toEqual(plain);
  });
});

const ORDER = "@layer theme, base, shopper-chat, components, utilities;";

/** Returns the stylesheet that Tailwind creates for a page that uses these classes. */
async function buildTailwind(candidates: string[]): Promise<string> {
  const files: Record<string, string> = { theme, preflight, utilities };
  const compiler = await compile(
    `${ORDER}
     @import "theme" layer(theme);
     @import "preflight" layer(base);
     @import "utilities" layer(utilities);`,
    {
      loadStylesheet: async (path, base) => ({ path, base, content: files[path] ?? "" }),
    },
  );
  return compiler.build(candidates);
}

function probe(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  document.body.append(element);
  onTestFinished(() => element.remove());
  return element;
}

function lookOfEmpty(): unknown {
  const { field, getByRole, send, unmount } = renderComposer();
  const look = [getByRole("group"), field(), send()].map((element) => {
    const { backgroundColor, border, borderRadius, fontWeight, margin, padding } =
      getComputedStyle(element);
    return { backgroundColor, border, borderRadius, fontWeight, margin, padding };
  });
  unmount();
  return look;
}

/** The address of the page that shows what a link of `from`, a file, leads to; none if none does. */
export function pageAddress(href: string, from: string): string | undefined {
  const { pathname, hash } = new URL(href, `https://repository.invalid/${from}`);
  const file = decodeURIComponent(pathname)
    .slice(1)
    .replace(/\/$|\/README\.md$/, "");
  const section = SECTIONS[`${file}${hash}`];
  if (section) return `?path=/docs/${section}`;
  const page = PAGES[file];
  return page && `?path=/docs/${page}--docs${hash}`;
}

/** The page that shows each file of the repository, by the id that Storybook makes of its title. */
const PAGES: Readonly<Record<string, string>> = {
  "README.md": "welcome",
  "apps/order-page": "welcome",
  "docs/api": "guides-versions",
  "docs/architecture.md": "guides-architecture",
  "docs/accessibility.md": "guides-accessibility",
  "docs/backend.md": "guides-never-twice",
  "docs/behaviours.md": "guides-behaviour",
  "docs/composer.md": "guides-recipes",
  "docs/conversation.md": "guides-the-conversation",
  "docs/engines.md": "guides-other-browsers",
  "docs/get-started.md": "get-started",
  "docs/glossary.md": "guides-glossary",
  "docs/headless.md": "guides-a-design-of-your-own",
  "docs/performance.md": "guides-performance",
  "docs/sandbox.md": "guides-sandbox",
  "docs/screen-readers.md": "guides-screen-readers-by-hand",
  "docs/testing.md": "guides-testing-your-page",
  "docs/theming.md": "guides-theming",
  "docs/versioning.md": "guides-versions",
  "docs/reference/client.md": "reference-client",
  "docs/reference/components.md": "reference-components",
  "docs/reference/element.md": "reference-element",
  "docs/reference/hooks.md": "reference-hooks",
  "docs/reference/look.md": "reference-tokens-parts-and-states",
  "docs/reference/sandbox.md": "reference-sandbox",
  "docs/reference/server.md": "reference-server",
  "docs/reference/types.md": "reference-types",
  "packages/element": "element-without-react",
  "packages/gateway": "guides-without-a-node-backend",
  "packages/react": "get-started",
  "packages/sandbox": "guides-sandbox",
  "packages/server": "the-backend-in-ten-minutes",
};

/** Sections that stand on another page than the rest of their file. */
const SECTIONS: Readonly<Record<string, string>> = {
  "docs/backend.md#what-it-answers": "the-backend-in-ten-minutes--docs#what-it-answers",
  "docs/composer.md#texts-and-languages": "guides-strings-and-locales--docs",
  "packages/react#your-brand": "guides-theming--docs",
};

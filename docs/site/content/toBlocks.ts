/**
 * Splits the HTML of a page at its comments: `<!-- live: LiveOrders -->` is the place of a live block, and
 * between `<!-- tabs -->` and `<!-- /tabs -->` each bold paragraph is the label of a tab.
 */
export function toBlocks(html: string): Block[] {
  const parts = html.split(/<!-- (live: .+?|\/?tabs) -->/);
  return parts.flatMap((part, index): Block[] => {
    const before = parts[index - 1];
    if (index % 2 === 1) return part.startsWith("live: ") ? [{ live: part.slice(6) }] : [];
    return before === "tabs" ? [{ tabs: toTabs(part) }] : [{ html: part }];
  });
}

export type Block = { html: string } | { live: string } | { tabs: Tab[] };

export interface Tab {
  label: string;
  html: string;
}

function toTabs(html: string): Tab[] {
  const [, ...parts] = html.split(/<p><strong>(.+?)<\/strong><\/p>/);
  return parts.flatMap((label, index) =>
    index % 2 === 0 ? [{ label, html: parts[index + 1] ?? "" }] : [],
  );
}

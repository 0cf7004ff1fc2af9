/**
 * A sheet of @shopper-chat/react without what does nothing in an element's shadow root: the parts of
 * the launcher are never there, and the weak selector of a part's two is for classes of a host's,
 * which no part has there.
 */
export function forShadow(css: string): string {
  return css
    .replaceAll(/\/\*.*?\*\//gs, "")
    .replaceAll(LAUNCHER_BESIDE_OTHERS, "")
    .replaceAll(RULE, (_, selectors: string, declarations: string) => {
      const all = (selectors.match(SELECTOR) ?? []).map((selector) => selector.trim());
      const isStrong = all.some((selector) => selector.startsWith(".shopper-chat-part"));
      const kept = all.filter(
        (selector) => !LAUNCHER.test(selector) && !(isStrong && WEAK.test(selector)),
      );
      return kept.length === 0 ? "" : `${kept.join()} {${declarations}}`;
    });
}

const RULE = /([^{}]+)\{([^{}]*)\}/g;

/** What is between two commas, unless those are in parentheses, be these in others. */
const SELECTOR = /(?:[^,()]|\((?:[^()]|\([^()]*\))*\))+/g;

const LAUNCHER = /\.shopper-chat-(?:launcher|unread|dialog|header|title)(?![a-z])/;
const LAUNCHER_BESIDE_OTHERS = /,\s*\.shopper-chat-launcher-button(?::hover)?(?=\s*\))/g;

/** As `div p:where(.shopper-chat-hint)`, or `:is(*, a a a):where(.shopper-chat-date)`. */
const WEAK = /^(?:(?::is\(\*, a a(?: a)?\)|[a-z]+)(?: [a-z]+)*):where\(\.shopper-chat/;

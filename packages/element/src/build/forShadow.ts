/**
 * Returns a sheet of @shopper-chat/react without the rules that never match in an element's shadow root:
 * those of the launcher, and the weak selector of each part, which is for parts with a class of the app.
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

/** The text between two commas that are not in parentheses, which are at most three deep. */
const SELECTOR = /(?:[^,()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g;

const LAUNCHER = /\.shopper-chat-(?:launcher|unread|panel|close-button)(?![a-z])/;
const LAUNCHER_BESIDE_OTHERS =
  /,\s*\.shopper-chat-(?:launcher-button|panel-header)(?::hover)?(?=\s*\))/g;

/** Such as `div p:where(.shopper-chat-hint)`, or `:is(*, a a a):where(.shopper-chat-message)`. */
const WEAK = /^(?:(?::is\(\*, a a(?: a)?\)|[a-z]+)(?: [a-z]+)*):where\(\.shopper-chat/;

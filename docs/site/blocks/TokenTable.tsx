import { type ReactElement, useLayoutEffect, useRef, useState } from "react";
import css from "../../../packages/react/src/styles.css?raw";
import type { Scheme } from "../../../packages/react/src/themes/brands.ts";
import { readTokens, type Token } from "../../../tooling/reference/readTokens.ts";

/** Every token that the style sheet reads, with what it is where this table stands. */
export function TokenTable({ colorScheme }: { colorScheme: Scheme }): ReactElement {
  const ref = useRef<HTMLTableElement>(null);
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(new Map());
  useLayoutEffect(() => {
    const style = ref.current && getComputedStyle(ref.current);
    setGiven(new Map(TOKENS.map(({ name }) => [name, style?.getPropertyValue(name).trim() ?? ""])));
  }, []);
  return (
    <table ref={ref} className="site-tokens">
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Value</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {TOKENS.map((token) => (
          <tr key={token.name}>
            <th scope="row">
              <code>{token.name}</code>
            </th>
            <td>
              <span className="site-value">
                <Swatch token={token} fallback={token[colorScheme]} />
                <code>{given.get(token.name) || token[colorScheme]}</code>
              </span>
            </td>
            <td>{token.meaning.replaceAll("`", "")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const TOKENS: readonly Token[] = readTokens(css);

/** The colour, the corner, the length or the letters, as the tokens make them here. */
function Swatch({ token: { name }, fallback }: { token: Token; fallback: string }) {
  const value = `var(${name}, ${fallback})`;
  if (name.endsWith("-font")) {
    return (
      <span className="site-swatch site-swatch-font" style={{ font: value }} aria-hidden="true">
        Ag
      </span>
    );
  }
  const look = name.endsWith("-radius")
    ? { borderStartStartRadius: value, background: "none" }
    : name.endsWith("-space")
      ? { inlineSize: value, background: "currentColor" }
      : { background: value };
  return <span className="site-swatch" style={look} aria-hidden="true" />;
}

// Storybook compiles the JSX of its manager to calls of `React.createElement`.
import * as React from "react";
import { AddonPanel } from "storybook/internal/components";
import { styled } from "storybook/theming";
import type {
  WireExchange,
  WireHeaders,
  WireResponse,
} from "../../packages/react/testing/wire/WireExchange.ts";
import type { WireEntry, WireLog } from "./createWireLog.ts";

/** Shows the requests of a story and their responses, newest first. */
export function WirePanel({ isActive, log }: { isActive: boolean; log: WireLog }) {
  const entries = React.useSyncExternalStore(log.subscribe, log.entries);
  return (
    <AddonPanel active={isActive}>
      {entries.length === 0 ? <Note>Nothing was sent yet.</Note> : null}
      {entries.map((entry) => (
        <Entry key={entry.id} open={entry.method === "POST"}>
          <summary>
            <b>{entry.method}</b> {entry.path} → <Outcome response={entry.response} />
            {entry.durationMs === undefined ? null : <Quiet> {entry.durationMs} ms</Quiet>}
            {entry.times > 1 ? <Quiet> ×{entry.times}</Quiet> : null}
          </summary>
          <pre>{toRequestText(entry)}</pre>
          {entry.response ? <pre>{toResponseText(entry.response)}</pre> : null}
        </Entry>
      ))}
    </AddonPanel>
  );
}

function Outcome({ response }: Pick<WireEntry, "response">) {
  if (!response) return <Quiet>pending</Quiet>;
  if (response.state === "failed") return <Bad>no response</Bad>;
  return response.status < 400 ? <Good>{response.status}</Good> : <Bad>{response.status}</Bad>;
}

function toRequestText({ method, path, headers, body }: WireExchange): string {
  return toText(`${method} ${path}`, headers, body);
}

function toResponseText(response: WireResponse): string {
  if (response.state === "failed") return `No response: ${response.reason}`;
  return toText(`HTTP ${response.status}`, response.headers, response.body);
}

function toText(first: string, headers: WireHeaders, body: string): string {
  const lines = headers.map(([name, value]) => `${capitalize(name)}: ${value}`);
  return [first, ...lines, ...(body === "" ? [] : ["", format(body)])].join("\n");
}

/** The platform lists header names in lower case. */
function capitalize(name: string): string {
  return name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

function format(body: string): string {
  try {
    return shorten(JSON.stringify(JSON.parse(body), null, 2));
  } catch {
    return shorten(body);
  }
}

/** Responses of the sandbox contain whole photos. */
function shorten(text: string): string {
  const short = text.replace(/(data:[^"]{40})[^"]+/g, "$1…");
  return short.length > MAX_LENGTH ? `${short.slice(0, MAX_LENGTH)}…` : short;
}

const MAX_LENGTH = 20_000;

const Note = styled.p(({ theme }) => ({
  margin: 16,
  color: theme.textMutedColor,
  fontSize: theme.typography.size.s2,
}));

const Entry = styled.details(({ theme }) => ({
  borderBottom: `1px solid ${theme.appBorderColor}`,
  fontSize: theme.typography.size.s2,
  "& > summary": { padding: "8px 16px", cursor: "pointer", overflowWrap: "anywhere" },
  "& > pre": {
    margin: "0 16px 12px",
    padding: 12,
    borderRadius: theme.appBorderRadius,
    background: theme.background.app,
    fontFamily: theme.typography.fonts.mono,
    fontSize: theme.typography.size.s1,
    lineHeight: "18px",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
}));

const Quiet = styled.span(({ theme }) => ({ color: theme.textMutedColor }));
const Good = styled.b(({ theme }) => ({ color: theme.color.positiveText }));
const Bad = styled.b(({ theme }) => ({ color: theme.color.negativeText }));

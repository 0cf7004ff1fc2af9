// Storybook compiles what is in its manager to calls of `React.createElement`.
import * as React from "react";
import { AddonPanel } from "storybook/internal/components";
import { styled } from "storybook/theming";
import type {
  WireAnswer,
  WireExchange,
  WireHeaders,
} from "../../packages/react/src/testing/wire/WireExchange.ts";
import type { WireEntry, WireLog } from "./createWireLog.ts";

/** What the story has asked its sandbox, and what came back; the newest first. */
export function WirePanel({ isActive, log }: { isActive: boolean; log: WireLog }) {
  const entries = React.useSyncExternalStore(log.subscribe, log.entries);
  return (
    <AddonPanel active={isActive}>
      {entries.length === 0 ? <Note>Nothing was sent yet.</Note> : null}
      {entries.map((entry) => (
        <Entry key={entry.id} open={entry.method === "POST"}>
          <summary>
            <b>{entry.method}</b> {entry.path} → <Outcome answer={entry.answer} />
            {entry.took === undefined ? null : <Quiet> {entry.took} ms</Quiet>}
            {entry.times > 1 ? <Quiet> ×{entry.times}</Quiet> : null}
          </summary>
          <pre>{requestText(entry)}</pre>
          {entry.answer ? <pre>{answerText(entry.answer)}</pre> : null}
        </Entry>
      ))}
    </AddonPanel>
  );
}

function Outcome({ answer }: Pick<WireEntry, "answer">) {
  if (!answer) return <Quiet>no answer yet</Quiet>;
  if (answer.state === "failed") return <Bad>no answer</Bad>;
  return answer.status < 400 ? <Good>{answer.status}</Good> : <Bad>{answer.status}</Bad>;
}

function requestText({ method, path, headers, body }: WireExchange): string {
  return sheet(`${method} ${path}`, headers, body);
}

function answerText(answer: WireAnswer): string {
  if (answer.state === "failed") return `No answer: ${answer.reason}`;
  return sheet(`HTTP ${answer.status}`, answer.headers, answer.body);
}

function sheet(first: string, headers: WireHeaders, body: string): string {
  const lines = headers.map(([name, value]) => `${capitalized(name)}: ${value}`);
  return [first, ...lines, ...(body === "" ? [] : ["", pretty(body)])].join("\n");
}

/** As they are written; the platform gives them in lower case. */
function capitalized(name: string): string {
  return name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

function pretty(body: string): string {
  try {
    return shortened(JSON.stringify(JSON.parse(body), null, 2));
  } catch {
    return shortened(body);
  }
}

/** Photos come as part of an answer here, and nobody reads those. */
function shortened(text: string): string {
  const short = text.replace(/(data:[^"]{40})[^"]+/g, "$1…");
  return short.length > MOST_SHOWN ? `${short.slice(0, MOST_SHOWN)}…` : short;
}

const MOST_SHOWN = 20_000;

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

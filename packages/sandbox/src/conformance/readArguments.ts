import { parseArgs } from "node:util";
import type { RunConformanceOptions } from "./runConformance.ts";

/**
 * Reads the arguments of `conformance <url>`.
 *
 * @throws {Error} When they are wrong; the message says how to use it.
 */
export function readArguments(args: readonly string[]): RunConformanceOptions {
  const { positionals, values } = parse(args);
  const [url = "", ...others] = positionals;
  const isUrl = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!isUrl || others.length > 0) throw new Error(USAGE);
  const headers = (values.header ?? []).map((line) => {
    const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(USAGE);
    return [name, value];
  });
  return {
    url,
    headers: Object.fromEntries(headers),
    ...(values.sandbox !== undefined && { sandboxUrl: values.sandbox }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { header: { type: "string", multiple: true }, sandbox: { type: "string" } },
    });
  } catch {
    throw new Error(USAGE);
  }
}

export const USAGE = `Usage: npx @shopper-chat/sandbox    starts the sandbox, on the port SANDBOX_PORT or 4010
       npx @shopper-chat/sandbox conformance <url> [--header "Cookie: session=…"] [--sandbox http://127.0.0.1:4010]
  <url>      where your storefront backend is mounted, such as http://127.0.0.1:8080/shopper-chat
  --header   what proves the session of the sandbox's customer to your backend; may be repeated
  --sandbox  the sandbox that your backend uses as Connect`;

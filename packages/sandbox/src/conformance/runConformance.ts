import { conformanceChecks } from "./conformanceChecks.ts";
import {
  type ConformanceBackend,
  type ConformanceOptions,
  createConformanceBackend,
} from "./createConformanceBackend.ts";

/**
 * Checks a storefront backend against the contract, through its own HTTP and the sandbox behind it. The
 * backend must use the sandbox as Connect, and `headers` must prove the session of the sandbox's
 * customer.
 *
 * @throws {Error} When the sandbox or the backend can't be reached, or the backend uses another sandbox.
 * @example
 * const results = await runConformance({
 *   url: "http://127.0.0.1:8080/shopper-chat",
 *   headers: { Cookie: "session=…" },
 * });
 */
export async function runConformance(options: RunConformanceOptions): Promise<ConformanceResult[]> {
  const { url, sandboxUrl = "http://127.0.0.1:4010", headers = {}, onResult } = options;
  const runId = crypto.randomUUID().slice(0, 8);
  const backend = createConformanceBackend({ url, sandboxUrl, headers, runId });
  await backend.delivered("none").catch((error: unknown) => {
    throw new Error(`There is no sandbox at ${sandboxUrl}. Start one: npx @shopper-chat/sandbox`, {
      cause: error,
    });
  });
  await expectConnected(backend, url, sandboxUrl);
  // At the same time, because one of them waits for the time limit of the backend.
  return Promise.all(
    conformanceChecks.map(async ({ title, run }) => {
      const problem = await run(backend).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      const result = { title, problem };
      onResult?.(result);
      return result;
    }),
  );
}

/** Fails once for what would fail every check, or would make its problem misleading. */
async function expectConnected(
  backend: ConformanceBackend,
  url: string,
  sandboxUrl: string,
): Promise<void> {
  const order = backend.createOrder("shopping", "connects");
  const answer = await backend.read(order).catch((error: unknown) => {
    throw new Error(`There is no backend at ${url}. Start yours first.`, { cause: error });
  });
  // Other answers are for the checks, which say what they expect.
  if (answer.status !== 200 || (await backend.hasReached(order))) return;
  throw new Error(
    `The backend answered, but the sandbox at ${sandboxUrl} has not received its request. ` +
      "Name the sandbox that it uses as Connect: --sandbox.",
  );
}

export interface RunConformanceOptions
  extends Pick<ConformanceOptions, "url">,
    Partial<Pick<ConformanceOptions, "headers" | "sandboxUrl">> {
  /** Called with each result as soon as it is known. */
  onResult?: (result: ConformanceResult) => void;
}

export interface ConformanceResult {
  /** Continues "The backend …". */
  title: string;
  /** What was expected instead; undefined if the check passed. */
  problem: string | undefined;
}

import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

/**
 * A server of the test's own, for what the sandbox can't answer: it keeps every request, whole, and
 * then leaves the answer to `answer`. It ends with the test.
 */
export async function startTestServer(answer: AnswerRequest): Promise<TestServer> {
  const received: ReceivedByTest[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      received.push({ method, path, headers, body });
      answer(response, received.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  onTestFinished(async () => {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });
  return { url: `http://127.0.0.1:${address.port}`, received };
}

/** `count` is how many requests have come so far, this one included. */
export type AnswerRequest = (response: ServerResponse, count: number) => void;

export interface ReceivedByTest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface TestServer {
  /** Without a slash at the end. */
  url: string;
  received: readonly ReceivedByTest[];
}

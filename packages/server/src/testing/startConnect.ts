import { serveForTest } from "./serveForTest.ts";

/** A Connect of the test's own over HTTP, for answers that the sandbox can't give. */
export async function startConnect(answers: ConnectAnswers): Promise<TestConnect> {
  const received: ConnectRequest[] = [];
  const url = await serveForTest(async (request) => {
    const entry = {
      method: request.method,
      path: new URL(request.url).pathname,
      headers: new Headers(request.headers),
      body: await request.text(),
    };
    received.push(entry);
    if (entry.path === "/v2/oauth/token") return (answers.token ?? goodToken)(entry);
    return (answers.message ?? goodMessage)(entry);
  });
  return {
    connect: { baseUrl: url, clientId: "client", clientSecret: "secret-of-the-test" },
    received: (path) => received.filter((request) => request.path.endsWith(path)),
  };
}

export interface ConnectAnswers {
  token?: (request: ConnectRequest) => Response | Promise<Response>;
  message?: (request: ConnectRequest) => Response | Promise<Response>;
}

interface ConnectRequest {
  method: string;
  path: string;
  headers: Headers;
  body: string;
}

export interface TestConnect {
  connect: { baseUrl: string; clientId: string; clientSecret: string };
  received: (path: string) => ConnectRequest[];
}

function goodToken(): Response {
  return Response.json({ access_token: "token-1", token_type: "Bearer", expires_in: 86400 });
}

function goodMessage(): Response {
  return Response.json({ id: 1, type: "CHAT", created_at: "2021-01-01T05:00:00Z" });
}

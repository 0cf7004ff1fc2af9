import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

// Makes one mistake after the other in the test of docs/testing.md. Jest must fail, and print the cause.
const MISTAKES = [
  {
    name: "The function that reads the session fails.",
    instead: "authenticate: () => ({ userId: sandbox.customerId })",
    write: 'authenticate: () => { throw new Error("The session store is away."); }',
    causes: ["during: 'authenticate'", "The session store is away."],
  },
  {
    name: "The user id is no text.",
    instead: "userId: sandbox.customerId",
    write: "userId: 12345",
    causes: ["during: 'authenticate'", "must give { userId } with the Connect user id as text"],
  },
  {
    name: "The client secret is wrong.",
    instead: "...sandbox.credentials,",
    write: '...sandbox.credentials, clientSecret: "wrong",',
    causes: ["during: 'token'", "signed-out (HTTP 401), not-sent: Connect gave no access token."],
  },
  {
    name: "The backend is not connected with the sandbox.",
    instead: "fetch: createSandboxFetch(sandbox),",
    write: "",
    causes: ["during: 'token'", "fetch failed", "connect.example"],
  },
  {
    name: "The backend is mounted elsewhere.",
    instead: 'baseUrl="/shopper-chat"',
    write: 'baseUrl="/chat"',
    causes: ["unreachable", "/chat/v2/post_checkout/chat/"],
  },
  {
    name: "The mount answers 404, as a server does without the backend.",
    instead: "backend(new Request(url, init))",
    write: 'Promise.resolve(new Response("Not found", { status: 404 }))',
    causes: ["HTTP 404", "baseUrl"],
  },
  {
    name: "The base URL is empty.",
    instead: 'baseUrl="/shopper-chat"',
    write: 'baseUrl=""',
    causes: ['baseUrl must be a path ("/shopper-chat")'],
  },
];

mkdirSync("mistakes");
const text = readFileSync("tests/orderPage.test.tsx", "utf8");
for (const { name, instead, write, causes } of MISTAKES) {
  if (!text.includes(instead)) throw new Error(`docs/testing.md no longer has: ${instead}`);
  writeFileSync("mistakes/orderPage.test.tsx", text.replace(instead, write));
  const { status, stdout, stderr } = spawnSync("npx", ["jest", "--testNamePattern", "sends what"], {
    encoding: "utf8",
  });
  const output = `${stdout}${stderr}`;
  const missing = causes.filter((cause) => !output.includes(cause));
  if (status === 1 && missing.length === 0) continue;
  throw new Error(`${name} Jest ended with ${status}, without ${missing.join(", ")}:\n${output}`);
}

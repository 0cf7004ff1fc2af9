import { expect, it } from "vitest";
import { createSandbox } from "../createSandbox.ts";
import { createSandboxFetch } from "../http/createSandboxFetch.ts";
import { requestAccessToken } from "./requestAccessToken.ts";

const BASE_URL = "https://connect.example";

it("returns a token with which the sandbox's customer can send", async () => {
  const sandbox = createSandbox();
  const fetch = createSandboxFetch(sandbox);
  const token = await requestAccessToken(fetch, BASE_URL, sandbox);
  const response = await fetch(`${BASE_URL}/v2/post_checkout/chat/shopping/messages`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: '{"body":"Ripe bananas"}',
  });
  expect(response.status).toBe(200);
});

it("throws without a token, and doesn't reveal the secret", async () => {
  const sandbox = createSandbox();
  const wrong = { clientId: sandbox.credentials.clientId, clientSecret: "a wrong secret" };
  const request = requestAccessToken(createSandboxFetch(sandbox), BASE_URL, {
    ...sandbox,
    credentials: wrong,
  });
  await expect(request).rejects.toThrow(/^The sandbox issued no access token \(401\)\.$/);
});

import { describe, expect, it } from "vitest";
import { createTestClock } from "../testing/createTestClock.ts";
import { outcomeOf, sendTo, startBackend } from "../testing/startBackend.ts";
import { startBackendWith } from "../testing/startBackendWith.ts";
import { startConnect } from "../testing/startConnect.ts";

describe("the access token", () => {
  it("requests the access token once for many messages at the same time, and uses it again", async () => {
    const backend = await startBackend();
    const responses = await Promise.all(Array.from({ length: 20 }, () => backend.send()));
    expect(responses.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect((await backend.send()).status).toBe(200);
    expect(backend.received("/oauth/token")).toHaveLength(1);
    expect(backend.received("/messages")).toHaveLength(21);
  });

  it("requests the access token as Connect documents it, for any user id", async () => {
    const userId = "Zoë 顧客 👩‍👩‍👧";
    const { connect, received, url } = await startBackendWith({}, { userId });
    expect((await sendTo(url)).status).toBe(200);

    const [request] = received("/oauth/token");
    expect(request?.headers.get("Content-Type")).toBe("application/json");
    const sent: unknown = JSON.parse(request?.body ?? "");
    expect(sent).toEqual({
      client_id: connect.clientId,
      client_secret: connect.clientSecret,
      grant_type: "fulfillment_user_assertion",
      scope: "connect:post_checkout",
      assertion: Buffer.from(JSON.stringify({ user_id: userId })).toString("base64"),
    });
  });

  it("requests an access token for each customer", async () => {
    const backend = await startBackend({
      sandbox: { otherOrders: { theirs: { customerId: "customer-2", outcome: "shopping" } } },
    });
    const theirs = { orderId: "theirs", headers: { Cookie: "session=customer-2" } };
    expect((await backend.send()).status).toBe(200);
    expect((await backend.send(theirs)).status).toBe(200);
    expect((await backend.send({ orderId: "theirs" })).status).toBe(404);
    expect(backend.received("/oauth/token")).toHaveLength(2);
  });

  it("renews the access token before it ends", async () => {
    const clock = createTestClock();
    const backend = await startBackend({ clock, sandbox: { now: clock.date } });
    await backend.send();
    clock.advance((24 * 60 - 5) * 60_000 - 1000);
    await backend.send();
    expect(backend.received("/oauth/token")).toHaveLength(1);
    clock.advance(1000);
    await backend.send();
    expect(backend.received("/oauth/token")).toHaveLength(2);
    expect(backend.received("/messages").map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

describe("without a token, the message is surely not sent", () => {
  it.each<[name: string, status: number, code: string, token: () => Response | Promise<Response>]>([
    ["a failure", 502, "connect_failed", () => new Response("Oops", { status: 500 })],
    [
      "a gateway's page",
      502,
      "connect_failed",
      () => new Response("<h1>Bad Gateway</h1>", { status: 502 }),
    ],
    [
      "a refusal",
      502,
      "connect_refused",
      () => Response.json({ error: "invalid_client" }, { status: 401 }),
    ],
    ["a page", 502, "connect_unexpected", () => new Response("<h1>Sign in</h1>")],
    ["nothing", 502, "connect_unexpected", () => new Response("")],
    ["null", 502, "connect_unexpected", () => Response.json(null)],
    ["another JSON", 502, "connect_unexpected", () => Response.json({ token: "token-1" })],
    [
      "no text",
      502,
      "connect_unexpected",
      () => Response.json({ access_token: 7, token_type: "Bearer" }),
    ],
    [
      "no header text",
      502,
      "connect_unexpected",
      () => Response.json({ access_token: "a\r\nb", token_type: "Bearer" }),
    ],
    [
      "another type",
      502,
      "connect_unexpected",
      () => Response.json({ access_token: "a", token_type: "mac" }),
    ],
    ["no answer", 504, "connect_unreachable", () => new Promise<Response>(() => {})],
  ])(
    "sends nothing if the token request is answered with %s: %i %s",
    async (_name, status, code, token) => {
      const { received, url } = await startBackendWith({ token }, { timeoutMs: 200 });
      expect(await outcomeOf(await sendTo(url))).toMatchObject({
        status,
        delivery: "not-sent",
        answer: { error: { code } },
      });
      expect(received("/messages")).toEqual([]);
    },
  );

  it.each(["POST", "GET"])("reports that Connect refuses the client, for %s", async (method) => {
    const backend = await startBackend({ connect: { clientSecret: "wrong" } });
    expect(await outcomeOf(await backend.send({ method }))).toMatchObject({
      status: 502,
      delivery: "not-sent",
      answer: { error: { message: expect.stringContaining("clientSecret") } },
    });
    expect(backend.received("/messages")).toEqual([]);
  });

  it.each(["POST", "GET"])(
    "reports that nothing listens at the address of Connect, for %s",
    async (method) => {
      const backend = await startBackend({ connect: { baseUrl: "http://127.0.0.1:1" } });
      expect(await outcomeOf(await backend.send({ method }))).toMatchObject({
        status: 502,
        delivery: "not-sent",
        answer: { error: { message: expect.stringContaining("did not answer") } },
      });
    },
  );

  it("sends nothing if the answer to the token request has no end", async () => {
    let pulled = 0;
    const { url } = await startBackendWith({
      token: () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              pulled += 1;
              controller.enqueue(new Uint8Array(16 * 1024).fill(0x20));
              // Ends some day, so that a backend that reads it all fails the test alone.
              if (pulled === 4096) controller.close();
            },
          }),
        ),
    });
    expect(await outcomeOf(await sendTo(url))).toMatchObject({ status: 502, delivery: "not-sent" });
    expect(pulled).toBeLessThan(2048);
  });

  it("sends nothing, and no secret, to the address of a redirect", async () => {
    const elsewhere = await startConnect({});
    const { url } = await startBackendWith({
      token: () => Response.redirect(`${elsewhere.connect.baseUrl}/v2/oauth/token`, 307),
    });
    expect(await outcomeOf(await sendTo(url))).toMatchObject({ status: 502, delivery: "not-sent" });
    expect(elsewhere.received("")).toEqual([]);
  });

  it("requests a token again for a message a second later", async () => {
    const clock = createTestClock();
    let failing = true;
    const { received, url } = await startBackendWith(
      {
        token: () =>
          failing
            ? new Response(null, { status: 503 })
            : Response.json({ access_token: "a", token_type: "Bearer", expires_in: 86400 }),
      },
      { clock },
    );
    expect((await sendTo(url)).status).toBe(502);
    failing = false;
    clock.advance(1000);
    expect((await sendTo(url)).status).toBe(200);
    expect((await sendTo(url)).status).toBe(200);
    expect(received("/oauth/token")).toHaveLength(2);
  });
});

it("gives up on a fetch that ignores its signal, and requests a token again a second later", async () => {
  const clock = createTestClock();
  let calls = 0;
  const backend = await startBackend({
    clock,
    sandbox: { now: clock.date },
    connect: {
      timeoutMs: 200,
      fetch: (input, init) => {
        calls += 1;
        return calls === 1 ? new Promise<Response>(() => {}) : fetch(input, init);
      },
    },
  });
  expect(await outcomeOf(await backend.send())).toMatchObject({
    status: 504,
    delivery: "not-sent",
  });
  clock.advance(1000);
  expect((await backend.send()).status).toBe(200);
});

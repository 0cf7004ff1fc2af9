import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { fixedOrders } from "@shopper-chat/sandbox";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { outcomeOf, type PageMessage, startBackend } from "./testing/startBackend.ts";

const FILE = `${import.meta.dirname}/../../../docs/openapi.yaml`;
const document = parse(readFileSync(FILE, "utf8"));
const [path = ""] = Object.keys(document.paths);

// Formats are notes for readers: Connect's times and URLs are passed on as they are.
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(document, "openapi");

/** Returns what is wrong with a response, by the document. */
async function findProblems(method: string, response: Response): Promise<string[]> {
  const at = `/paths/${path.replaceAll("/", "~1")}/${method.toLowerCase()}/responses`;
  const described = resolve(`${at}/${response.status}`);
  if (!described) return [`${method} ${response.status} is not described`];
  const missing = Object.entries(described.headers).flatMap(([name]) => {
    const { required, schema } = resolve(`${described.pointer}/headers/${name}`);
    const value = response.headers.get(name);
    if (value === null) return required ? [`${name} is missing`] : [];
    const matches: boolean = ajv.compile(schema)(value);
    return matches ? [] : [`${name} has another value`];
  });
  const { pointer } = described;
  const schema = `openapi#${pointer}/content/application~1json/schema`;
  const isValid = ajv.validate({ $ref: schema }, await response.json());
  return [...missing, ...(isValid ? [] : [ajv.errorsText()])];
}

/** Finds a part of the document, behind its references. */
function resolve(pointer: string) {
  const names = pointer.split("/").slice(1);
  const found = names.reduce(
    (part, name) => part?.[name.replaceAll("~1", "/").replaceAll("~0", "~")],
    document,
  );
  if (typeof found?.$ref === "string") return resolve(found.$ref.slice(1));
  return found && { ...found, pointer };
}

it("docs/openapi.yaml is valid OpenAPI 3.1", async () => {
  expect(await new Validator().validate(FILE)).toMatchObject({ valid: true });
});

describe.each(["POST", "GET", "PUT"])("docs/openapi.yaml describes the answer to %s", (method) => {
  it.each([...Object.keys(fixedOrders), "no-such-order"])(
    `docs/openapi.yaml describes the answer to ${method} for the order %s`,
    async (orderId) => {
      const backend = await startBackend({
        connect: { timeoutMs: 500 },
        sandbox: { slowMs: 10, shopperMs: 0, avatarUrl: "https://images.example/ana.png" },
      });
      if (orderId !== "no-such-order") {
        backend.sandbox.shopperSays(orderId, { body: "Hello" });
      }
      const response = await backend.send({ method, orderId });
      expect(await findProblems(method, response)).toEqual([]);
    },
  );
});

describe("docs/openapi.yaml describes the refusals of the backend itself", () => {
  it.each<[status: number, message: PageMessage, options?: Parameters<typeof startBackend>[0]]>([
    [400, { rawBody: "{" }],
    [400, { path: "/v2/post_checkout/chat/%zz/messages" }],
    [401, { headers: { Cookie: null } }],
    [403, { headers: { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" } }],
    [413, { rawBody: "x".repeat(20_000) }],
    [415, { headers: { "Content-Type": "text/plain" } }],
    [429, {}, { limits: { perOrder: { limit: 1, windowMs: 60_000 } } }],
    [500, {}, { authenticate: () => Promise.reject(new Error("broken")) }],
    [502, {}, { connect: { clientSecret: "wrong" } }],
  ])(
    "docs/openapi.yaml describes the refusal %i of the backend itself",
    async (status, message, options) => {
      const backend = await startBackend(options);
      if (status === 429) await backend.send(message);
      const response = await backend.send(message);
      expect(response.status).toBe(status);
      expect(await findProblems("POST", response)).toEqual([]);
    },
  );

  it("docs/openapi.yaml describes the refusal of a key that came with another message", async () => {
    const backend = await startBackend();
    const headers = { "Idempotency-Key": "0123456789abcdef" };
    await outcomeOf(await backend.send({ headers }));
    const response = await backend.send({ headers, body: "Another" });
    expect(response.status).toBe(422);
    expect(await findProblems("POST", response)).toEqual([]);
  });
});

it("docs/openapi.yaml rejects what it does not describe", async () => {
  const headers = { "X-Request-Id": "12345678", "Cache-Control": "no-store" };
  const strange = Response.json({ id: 1.5, type: "CHAT" }, { headers });
  expect(await findProblems("POST", strange)).toEqual([expect.stringContaining("created_at")]);
  const bare = Response.json({ messages_read_count: 1 });
  expect(await findProblems("PUT", bare)).toEqual([
    "X-Request-Id is missing",
    "Cache-Control is missing",
  ]);
  expect(await findProblems("GET", new Response(null, { status: 418 }))).toHaveLength(1);
});

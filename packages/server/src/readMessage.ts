import { countCharacters, MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import { Refusal } from "./Refusal.ts";
import { readUpload } from "./readUpload.ts";

/**
 * Reads what the customer wrote. A blank or too long message gets the answer that Connect would
 * give, without asking it.
 *
 * @throws Refusal 400, or whatever keeps the body from being read.
 */
export async function readMessage(request: Request): Promise<string> {
  const body = parseBody(await readUpload(request));
  const characters = countCharacters(body);
  if (characters === 0) throw invalidBody("can't be blank");
  if (characters > MAX_MESSAGE_LENGTH) throw tooLong();
  return body;
}

/** Source: Connect, Send chat message. */
export function tooLong(): Refusal {
  return invalidBody(`is too long (maximum is ${MAX_MESSAGE_LENGTH} characters)`);
}

/** Code 1001: the parameter named by the key is invalid (Connect, Error and status codes). */
function invalidBody(message: string): Refusal {
  return new Refusal({ status: 400, code: 1001, key: "body", message });
}

function parseBody(text: string): string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Without a length nobody can tell an empty body from one that somebody else has read.
    const message =
      text === ""
        ? "The body is empty, or was read before it came to the handler."
        : "The body is not JSON.";
    throw new Refusal({ status: 400, code: "invalid_json", message });
  }
  if (typeof json === "object" && json !== null && "body" in json) {
    if (typeof json.body === "string") return json.body;
  }
  throw new Refusal({
    status: 400,
    code: "invalid_request",
    message: 'The JSON must be an object with the message as text: {"body":"…"}.',
  });
}

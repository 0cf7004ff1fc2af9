import { countCharacters, MAX_MESSAGE_LENGTH } from "@shopper-chat/client";
import { HttpError } from "../http/HttpError.ts";
import { readUpload } from "../http/readUpload.ts";

/**
 * Reads what the customer wrote. A blank or too long message gets the response that Connect would
 * give, without a request to Connect.
 *
 * @throws HttpError 400, or as readUpload does.
 */
export async function readMessage(request: Request): Promise<string> {
  const body = parseBody(await readUpload(request));
  const characters = countCharacters(body);
  if (characters === 0) throw invalidBody("can't be blank");
  if (characters > MAX_MESSAGE_LENGTH) throw tooLong();
  return body;
}

/** Source: Connect, Send chat message. */
export function tooLong(): HttpError {
  return invalidBody(`is too long (maximum is ${MAX_MESSAGE_LENGTH} characters)`);
}

/** Code 1001: the parameter named by the key is invalid (Connect, Error and status codes). */
function invalidBody(message: string): HttpError {
  return new HttpError({ status: 400, code: 1001, key: "body", message });
}

function parseBody(text: string): string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Without a length, an empty body and a body that was read before look the same.
    const message =
      text === ""
        ? "The body is empty, or was read before it came to the handler."
        : "The body is not JSON.";
    throw new HttpError({ status: 400, code: "invalid_json", message });
  }
  if (typeof json === "object" && json !== null && "body" in json) {
    if (typeof json.body === "string") return json.body;
  }
  throw new HttpError({
    status: 400,
    code: "invalid_request",
    message: 'The JSON must be an object with the message as text: {"body":"…"}.',
  });
}

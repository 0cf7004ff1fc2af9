/** The subject of a request: the text of its message, otherwise its method and path. */
export function subjectOf(request: Buffer): string {
  const text = request.toString("utf8");
  const line = text.slice(0, text.indexOf(" HTTP/1.1"));
  if (!line.startsWith("POST")) return line;
  try {
    const json: unknown = JSON.parse(text.slice(text.indexOf("\r\n\r\n")));
    if (typeof json === "object" && json !== null && "body" in json) return String(json.body);
  } catch {
    // The request has no message.
  }
  return line;
}

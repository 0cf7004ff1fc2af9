/** The response of a gateway that can't reach Connect: an HTML page, not JSON. */
export function badGateway(): Response {
  return new Response(PAGE, {
    status: 502,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}

const PAGE = `<!doctype html>
<html>
<head><title>502 Bad Gateway</title></head>
<body><h1>502 Bad Gateway</h1><p>The upstream server did not respond.</p></body>
</html>
`;

/** Cuts the body of a response in half, as if the sender had stopped midway. */
export async function garble(response: Response): Promise<Response> {
  const text = await response.text();
  return new Response(text.slice(0, text.length / 2), response);
}

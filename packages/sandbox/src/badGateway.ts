/** Answers as a gateway in front of Connect does when it cannot reach it: a page, not JSON. */
export function badGateway(): Response {
  return new Response(PAGE, {
    status: 502,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}

const PAGE = `<!doctype html>
<html>
<head><title>502 Bad Gateway</title></head>
<body><h1>502 Bad Gateway</h1><p>The server behind this one did not answer.</p></body>
</html>
`;

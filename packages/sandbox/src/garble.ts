/** Cuts the body of a response in half, as if the sender had stopped midway. */
export async function garble(response: Response): Promise<Response> {
  const text = await response.text();
  return new Response(text.slice(0, text.length / 2), response);
}

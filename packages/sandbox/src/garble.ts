/** Cuts the body of an answer off in the middle, as if whoever wrote it had stopped halfway. */
export async function garble(answer: Response): Promise<Response> {
  const text = await answer.text();
  return new Response(text.slice(0, text.length / 2), answer);
}

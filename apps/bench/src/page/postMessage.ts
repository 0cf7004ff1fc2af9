/** Sends a message, for contestants without their own client. */
export async function postMessage(body: string): Promise<void> {
  const response = await fetch("/v2/post_checkout/chat/shopping~0/messages", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ body }),
  });
  if (!response.ok) throw new Error(`Answered ${response.status}.`);
}

/** What the pages leave to the app: the session of the sandbox's customer, and that all orders are theirs. */
export async function readSession(cookie) {
  return cookie?.includes("session=customer-1") ? { connectUserId: "customer-1" } : null;
}

export async function isOrderOf() {
  return true;
}

/** Returns the session of the sandbox's customer: the app's part of each page. */
export async function readSession(cookie) {
  return cookie?.includes("session=customer-1") ? { connectUserId: "customer-1" } : null;
}

/** Returns true for each order: the sandbox has one customer. */
export async function isOrderOf() {
  return true;
}

/* In place of what reads the answers to reads, where there is only a composer, which asks for none. */

/** A list of messages: there is none. */
export function parseConversation(): undefined {
  return undefined;
}

/** How many were marked as read: none. */
export function parseMarkedMessages(): undefined {
  return undefined;
}

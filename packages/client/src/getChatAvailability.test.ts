import { expect, it } from "vitest";
import { getChatAvailability } from "./getChatAvailability.ts";

it.each([
  ["brand_new", "not-yet"],
  ["acknowledged", "not-yet"],
  ["picking", "open"],
  ["verifying_replacements", "open"],
  ["checkout", "open"],
  ["staged_for_delivery", "open"],
  ["delivering", "open"],
  ["ready_for_pickup", "open"],
  ["delivered", "closed"],
  ["completed", "closed"],
  ["canceled", "closed"],
  ["a_state_of_tomorrow", "open"],
  ["constructor", "open"],
] as const)("an order that is %s is %s for messages", (workflowState, availability) => {
  expect(getChatAvailability(workflowState)).toBe(availability);
});

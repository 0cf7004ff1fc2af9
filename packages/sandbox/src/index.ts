export type { ReceivedRequest } from "./createRequestLog.ts";
export { createSandbox, type Sandbox, type SandboxOptions } from "./createSandbox.ts";
export { createSandboxFetch } from "./createSandboxFetch.ts";
export { type FixedOrder, type FixedOrderId, fixedOrders } from "./fixedOrders.ts";
export type { Credentials } from "./issueToken.ts";
export type { OrderOwner } from "./ordersOf.ts";

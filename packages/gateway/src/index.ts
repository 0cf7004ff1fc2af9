export { type GatewaySettings, readEnvironment, type SessionSettings } from "./readEnvironment.ts";
export { type RunningGateway, startGateway } from "./startGateway.ts";

export { createLog, type Log, type LogLevel } from "./createLog.ts";
export {
  type GatewaySettings,
  type OrderSettings,
  type RedisSettings,
  readEnvironment,
  type SessionSettings,
} from "./readEnvironment.ts";
export { type RunningGateway, startGateway } from "./startGateway.ts";

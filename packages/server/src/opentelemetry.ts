export {
  createOpenTelemetry,
  type OpenTelemetryOptions,
} from "./events/createOpenTelemetry.ts";

export {
  createOpenTelemetry,
  type OpenTelemetryOptions,
} from "./createOpenTelemetry.ts";

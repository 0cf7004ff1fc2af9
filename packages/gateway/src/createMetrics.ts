import { PrometheusExporter, PrometheusSerializer } from "@opentelemetry/exporter-prometheus";
import { MeterProvider } from "@opentelemetry/sdk-metrics";
import type { ShopperChatTelemetry } from "@shopper-chat/server";
import { createOpenTelemetry } from "@shopper-chat/server/opentelemetry";

/**
 * Creates the gateway's metrics, which `/metrics` has in the format of Prometheus. Traces go to the
 * tracing that an operator loads with `NODE_OPTIONS`, if any.
 */
export function createMetrics(): Metrics {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const serializer = new PrometheusSerializer();
  return {
    telemetry: createOpenTelemetry({ meterProvider: new MeterProvider({ readers: [exporter] }) }),
    async text() {
      const { resourceMetrics } = await exporter.collect();
      return serializer.serialize(resourceMetrics);
    },
  };
}

export interface Metrics {
  telemetry: ShopperChatTelemetry;
  /** Everything that was measured, in the text format of Prometheus. */
  text: () => Promise<string>;
}

import { context, propagation } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import { expect, it, onTestFinished } from "vitest";
import { createMemoryStore } from "../store/createMemoryStore.ts";
import type { ShopperChatStore } from "../store/ShopperChatStore.ts";
import { startBackend } from "../testing/startBackend.ts";
import { createOpenTelemetry } from "./createOpenTelemetry.ts";

/** OpenTelemetry as a host sets it up, with what it exports at hand. */
function startTelemetry() {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  onTestFinished(() => {
    context.disable();
    propagation.disable();
  });
  const spans = new InMemorySpanExporter();
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: metrics });
  const meterProvider = new MeterProvider({ readers: [reader] });
  const tracerProvider = new TracerProvider({
    spanProcessors: [new SimpleSpanProcessor({ exporter: spans })],
  });
  onTestFinished(() => meterProvider.shutdown());
  return {
    telemetry: createOpenTelemetry({ meterProvider, tracerProvider }),
    spans: () => spans.getFinishedSpans(),
    metricNames: async () => {
      await reader.forceFlush();
      return metrics
        .getMetrics()
        .flatMap(({ scopeMetrics }) => scopeMetrics)
        .flatMap((scope) => scope.metrics.map(({ descriptor }) => descriptor.name));
    },
  };
}

/** A copy: the memory of the process itself is not measured, because it never blocks. */
function createSharedStore(): ShopperChatStore {
  return { ...createMemoryStore() };
}

it("measures and traces a message, with Connect, token and store below the page's own trace", async () => {
  const { metricNames, spans, telemetry } = startTelemetry();
  const backend = await startBackend({ telemetry, store: createSharedStore() });
  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
  const response = await backend.send({ headers: { traceparent }, body: "Words to look for" });
  expect(response.status).toBe(200);
  expect(response.headers.get("X-Request-Id")).toBe(traceId);

  const all = spans();
  const request = all.find(({ name }) => name === "shopper_chat.request");
  expect(request?.spanContext().traceId).toBe(traceId);
  expect(request?.attributes).toMatchObject({ operation: "send", status: 200 });
  for (const name of ["connect", "token", "store"]) {
    const span = all.find((each) => each.name === `shopper_chat.${name}`);
    expect(span?.spanContext().traceId).toBe(traceId);
    expect(span?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
  }
  expect(new Set(await metricNames())).toEqual(
    new Set([
      "shopper_chat.request.duration",
      "shopper_chat.connect.duration",
      "shopper_chat.token.duration",
      "shopper_chat.store.duration",
      "shopper_chat.requests.active",
      "shopper_chat.events",
    ]),
  );
  const exported = JSON.stringify(all.map(({ name, attributes }) => ({ name, attributes })));
  for (const found of ["Words", "customer-1", "shopping"]) expect(exported).not.toContain(found);
});

it("marks a failure of Connect as an error, and changes no response", async () => {
  const { spans, telemetry } = startTelemetry();
  const backend = await startBackend({ telemetry, connect: { baseUrl: "http://127.0.0.1:1" } });
  expect((await backend.send()).status).toBe(502);
  const token = spans().find(({ name }) => name === "shopper_chat.token");
  expect(token?.attributes).toEqual({ error: "ShopperChatError" });
});

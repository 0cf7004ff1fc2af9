import {
  type Attributes,
  context,
  type MeterProvider,
  metrics,
  propagation,
  SpanKind,
  SpanStatusCode,
  type TracerProvider,
  trace,
} from "@opentelemetry/api";
import type {
  ShopperChatTelemetry,
  ShopperChatTelemetryOperation,
} from "./ShopperChatTelemetry.ts";

/**
 * Creates the `telemetry` option for OpenTelemetry. Each operation is a span and a duration:
 *
 * | metric                            | attributes                          |
 * | --------------------------------- | ----------------------------------- |
 * | `shopper_chat.request.duration`   | `operation`, `status`               |
 * | `shopper_chat.connect.duration`   | `method`, `status` or `error`       |
 * | `shopper_chat.token.duration`     | `error`                             |
 * | `shopper_chat.store.duration`     | `method`, `error`                   |
 * | `shopper_chat.requests.active`    | `operation`                         |
 * | `shopper_chat.events`             | `type`, `reason`, `outcome`, `code` |
 *
 * Durations are histograms in seconds. Nothing in them is personal or secret.
 *
 * @example
 * ```ts
 * createShopperChatHandler({ connect, authenticate, telemetry: createOpenTelemetry() });
 * ```
 */
export function createOpenTelemetry(options: OpenTelemetryOptions = {}): ShopperChatTelemetry {
  const meter = (options.meterProvider ?? metrics.getMeterProvider()).getMeter(NAME);
  const tracer = (options.tracerProvider ?? trace.getTracerProvider()).getTracer(NAME);
  const durations = {
    request: createDuration("request", "How long a request of a page took"),
    connect: createDuration("connect", "How long a request to Connect about messages took"),
    token: createDuration("token", "How long a request to Connect for an access token took"),
    store: createDuration("store", "How long a call of the store took"),
  };
  const active = meter.createUpDownCounter("shopper_chat.requests.active", {
    description: "Requests of pages that are in flight",
  });
  const events = meter.createCounter("shopper_chat.events", {
    description: "What happened, by type",
  });

  function createDuration(name: string, description: string) {
    return meter.createHistogram(`shopper_chat.${name}.duration`, {
      description,
      unit: "s",
      advice: { explicitBucketBoundaries: BOUNDARIES },
    });
  }

  return {
    observe(operation, call) {
      const attributes = attributesOf(operation);
      const startedAt = performance.now();
      if (operation.name === "request") active.add(1, attributes);
      const spanOptions = { kind: KINDS[operation.name], attributes };
      return tracer.startActiveSpan(
        `shopper_chat.${operation.name}`,
        spanOptions,
        parentOf(operation),
        async (span) => {
          let outcome: Attributes = {};
          try {
            const result = await call();
            if (result instanceof Response) outcome = { status: result.status };
            if (result instanceof Response && result.status >= 500) {
              span.setStatus({ code: SpanStatusCode.ERROR });
            }
            return result;
          } catch (error) {
            outcome = { error: error instanceof Error ? error.name : "Error" };
            span.setStatus({ code: SpanStatusCode.ERROR });
            throw error;
          } finally {
            if (operation.name === "request") active.add(-1, attributes);
            span.setAttributes(outcome);
            span.end();
            const seconds = (performance.now() - startedAt) / 1000;
            durations[operation.name].record(seconds, { ...attributes, ...outcome });
          }
        },
      );
    },
    count(event) {
      const { type, ...fields } = event;
      const attributes: Attributes = { type };
      for (const name of ["reason", "outcome", "operation", "code"] as const) {
        const value: unknown = Reflect.get(fields, name);
        if (typeof value === "string" || typeof value === "number") attributes[name] = value;
      }
      events.add(1, attributes);
    },
  };
}

export interface OpenTelemetryOptions {
  /** @default the global one */
  meterProvider?: MeterProvider;
  /** @default the global one */
  tracerProvider?: TracerProvider;
}

function attributesOf(operation: ShopperChatTelemetryOperation): Attributes {
  if (operation.name === "request") return { operation: operation.operation };
  return "method" in operation ? { method: operation.method } : {};
}

/** A request continues the trace of the page, unless the server's own instrumentation does. */
function parentOf(operation: ShopperChatTelemetryOperation) {
  const current = context.active();
  if (operation.name !== "request" || trace.getSpan(current)) return current;
  return propagation.extract(current, operation.headers, {
    get: (headers, name) => headers.get(name) ?? undefined,
    keys: (headers) => [...headers.keys()],
  });
}

const NAME = "@shopper-chat/server";
const KINDS = {
  request: SpanKind.SERVER,
  connect: SpanKind.CLIENT,
  token: SpanKind.CLIENT,
  store: SpanKind.CLIENT,
} as const;

/** Seconds: a store responds in milliseconds, and a message may take 15 s. */
const BOUNDARIES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

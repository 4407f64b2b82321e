export { startTelemetry } from './start-telemetry.js';
export type { Telemetry, TelemetryOptions } from './start-telemetry.js';
export { currentTraceId, currentTraceparent, inSpan } from './spans.js';
export type { SpanOptions } from './spans.js';
export { httpTelemetry } from './http.js';
export { MetricsController, registry, startMetrics } from './metrics.js';

import { collectDefaultMetrics, Histogram, register, type Registry } from 'prom-client';

const DURATION = 'http_server_request_duration_seconds';

/** Next bundles a module once per entry: what is registered already is used again. */
export function registry(): Registry {
  requestDuration();
  return register;
}

export function observeRequest(
  labels: { method: string; route: string; status: number },
  seconds: number,
): void {
  requestDuration().observe(
    { method: labels.method, route: labels.route, status: String(labels.status) },
    seconds,
  );
}

function requestDuration(): Histogram<'method' | 'route' | 'status'> {
  const existing = register.getSingleMetric(DURATION);
  if (existing instanceof Histogram) return existing;
  register.setDefaultLabels({ service: 'web' });
  collectDefaultMetrics({ register });
  return new Histogram({
    name: DURATION,
    help: 'Time until the answer of an API route stood, seconds.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
}

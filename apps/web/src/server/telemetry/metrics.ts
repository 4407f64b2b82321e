import { collectDefaultMetrics, Counter, Histogram, register, type Registry } from 'prom-client';

const DURATION = 'http_server_request_duration_seconds';
const REQUESTS = 'http_server_requests_total';
const STATUS_CLASSES = ['2xx', '3xx', '4xx', '5xx'];
/** Of the route that the objective on uploads looks at: a series that is first seen at one hides its first request. */
const UPLOAD_ANSWERS = [
  { method: 'POST', status: '201' },
  { method: 'PATCH', status: '204' },
  { method: 'POST', status: '503' },
  { method: 'PATCH', status: '500' },
  { method: 'PATCH', status: '503' },
];

/** Next bundles a module once per entry: what is registered already is used again. */
export function registry(): Registry {
  requestDuration();
  requestCount();
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
  requestCount().inc({ class: `${Math.trunc(labels.status / 100)}xx` });
}

function requestDuration(): Histogram<'method' | 'route' | 'status'> {
  const existing = register.getSingleMetric(DURATION);
  if (existing instanceof Histogram) return existing;
  register.setDefaultLabels({ service: 'web' });
  collectDefaultMetrics({ register });
  const duration = new Histogram({
    name: DURATION,
    help: 'Time until the answer of an API route stood, seconds.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
  for (const answer of UPLOAD_ANSWERS) duration.zero({ ...answer, route: '/api/upload' });
  return duration;
}

function requestCount(): Counter<'class'> {
  const existing = register.getSingleMetric(REQUESTS);
  if (existing instanceof Counter) return existing;
  const count = new Counter({
    name: REQUESTS,
    help: 'Requests of API routes by the class of their answer',
    labelNames: ['class'],
  });
  for (const status of STATUS_CLASSES) count.inc({ class: status }, 0);
  return count;
}

import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { collectDefaultMetrics, Counter, Histogram, register, type Metric } from 'prom-client';
import { Public } from '../auth/decorators.js';

/** The one registry of a process; metrics of a service and of the event bus are registered here. */
export const registry = register;

export const httpDuration = registered(
  'http_server_request_duration_seconds',
  (name) =>
    new Histogram({
      name,
      help: 'Time from the request to the end of its answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers: [registry],
    }),
);

export const httpRequests = registered(
  'http_server_requests_total',
  (name) =>
    new Counter({
      name,
      help: 'Requests by the class of their answer',
      labelNames: ['class'],
      registers: [registry],
    }),
);
const STATUS_CLASSES = ['2xx', '3xx', '4xx', '5xx'];

/** Once a process; labels every metric with the service. */
export function startMetrics(service: string): void {
  registry.setDefaultLabels({ service });
  for (const status of STATUS_CLASSES) httpRequests.inc({ class: status }, 0);
  if (!registry.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics({ register: registry });
}

/** Services and gateway name the same thing alike, and tests hold both in one process: the first one stays. */
function registered<M extends Metric>(name: string, make: (name: string) => M): M {
  return (registry.getSingleMetric(name) as M | undefined) ?? make(name);
}

@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  @Public()
  @Get()
  @Header('Content-Type', registry.contentType)
  @Header('Cache-Control', 'no-store')
  read(): Promise<string> {
    return registry.metrics();
  }
}

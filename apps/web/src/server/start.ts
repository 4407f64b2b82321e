import { config } from './config';
import { logger } from './telemetry/logger';
import { registry } from './telemetry/metrics';
import { startTelemetry } from './telemetry/start';
import { allowLongRequests } from './upload/long-requests';

export function startGateway(): void {
  const settings = config();
  const tracing = startTelemetry(settings);
  registry();
  allowLongRequests();
  process.once('SIGTERM', () => void tracing.forceFlush());
  logger().info({ mode: settings.APP_ENV }, 'gateway started');
}

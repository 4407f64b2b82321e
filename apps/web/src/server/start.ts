import { config } from './config';
import { logger } from './telemetry/logger';
import { registry } from './telemetry/metrics';
import { startTelemetry } from './telemetry/start';

export function startGateway(): void {
  const settings = config();
  const tracing = startTelemetry(settings);
  registry();
  process.once('SIGTERM', () => void tracing.forceFlush());
  logger().info({ mode: settings.APP_ENV }, 'gateway started');
}

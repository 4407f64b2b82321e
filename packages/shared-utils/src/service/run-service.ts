import type { Type } from '@nestjs/common';
import { listenHost } from '../config/index.js';
import { Health } from '../health/index.js';
import { createLogger } from '../logging/index.js';
import { startMetrics, startTelemetry, type Telemetry } from '../telemetry/index.js';
import { createService, type Service, type ServiceOptions } from './create-service.js';
import { drain } from './shutdown.js';

const DEADLINE_MS = 25_000;
const NOTICE_MS = 3_000;

/** Runs a service until SIGTERM or SIGINT, then drains it within 25 s. A service's main.ts is this call. */
export async function runService(module: Type<unknown>, options: ServiceOptions): Promise<void> {
  const { name, config } = options;
  const telemetry = startTelemetry({
    service: name,
    otlpEndpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT,
    tracesFile: config.TRACES_FILE,
  });
  startMetrics(name);
  endOnUnhandledErrors(name);
  try {
    const service = await createService(module, options);
    onceSignalled(() => stop(service, telemetry, config.APP_ENV === 'embedded' ? 0 : NOTICE_MS));
    await service.app.startAllMicroservices();
    await service.app.listen(config.PORT, listenHost(config));
    healthOf(service)?.markListening();
    service.logger.info({ address: await service.app.getUrl() }, 'listening');
  } catch (error) {
    createLogger(name).fatal({ err: error }, 'did not start');
    process.exit(1);
  }
}

async function stop(service: Service, telemetry: Telemetry, noticeMs: number): Promise<void> {
  service.logger.info('stopping');
  setTimeout(() => {
    service.logger.error('did not stop in time');
    process.exit(1);
  }, DEADLINE_MS).unref();
  try {
    await drain({ ...service, telemetry, noticeMs, health: healthOf(service) });
    service.logger.info('stopped');
    process.exit(0);
  } catch (error) {
    service.logger.error({ err: error }, 'did not stop cleanly');
    process.exit(1);
  }
}

function onceSignalled(act: () => Promise<void>): void {
  let signalled = false;
  const handle = (): void => {
    if (signalled) return;
    signalled = true;
    void act();
  };
  process.on('SIGTERM', handle).on('SIGINT', handle);
}

/** A process in an unknown state is worth less than one that its supervisor starts again. */
function endOnUnhandledErrors(name: string): void {
  const end = (error: unknown): void => {
    createLogger(name).fatal({ err: error }, 'unhandled error');
    process.exit(1);
  };
  process.on('uncaughtException', end).on('unhandledRejection', end);
}

function healthOf({ app }: Service): Health | undefined {
  return app.get(Health, { strict: false });
}

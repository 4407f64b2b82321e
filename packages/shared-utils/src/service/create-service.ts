import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AppEnv } from '../config/index.js';
import { ProblemFilter } from '../errors/index.js';
import { createLogger, NestLogger, type Logger, type LoggerOptions } from '../logging/index.js';
import { httpTelemetry } from '../telemetry/index.js';
import { Connections } from './connections.js';
import { serveDocs } from './open-api.js';

export interface ServiceConfig {
  APP_ENV: AppEnv;
  HOST?: string | undefined;
  PORT: number;
  LOG_LEVEL: NonNullable<LoggerOptions['level']>;
  OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  TRACES_FILE?: string | undefined;
}

export interface ServiceOptions {
  name: string;
  config: ServiceConfig;
  /** Transports besides HTTP, such as the event bus's. Closing one twice must do no harm. */
  strategies?: (app: NestExpressApplication) => CustomTransportStrategy[];
  /** false: no JSON bodies are read at all. */
  bodyParser?: boolean;
  /** How long one request may take to arrive, ms; 0: as long as it likes (uploads). Default 5 minutes. */
  requestTimeoutMs?: number;
}

export interface Service {
  app: NestExpressApplication;
  logger: Logger;
  strategies: readonly CustomTransportStrategy[];
  connections: Connections;
}

const JSON_LIMIT = '512kb';
/** Longer than any load balancer in front keeps a connection, so that it is never the one surprised. */
const KEEP_ALIVE_MS = 75_000;

/** The whole service, not yet listening: problem+json, docs, telemetry, body limits. */
export async function createService(module: Type<unknown>, options: ServiceOptions): Promise<Service> {
  const logger = createLogger(options.name, { level: options.config.LOG_LEVEL });
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.use(httpTelemetry);
  if (options.bodyParser !== false) app.useBodyParser('json', { limit: JSON_LIMIT });
  app.useGlobalFilters(new ProblemFilter(logger));
  serveDocs(app, options.name);

  const strategies = options.strategies?.(app) ?? [];
  for (const strategy of strategies) app.connectMicroservice({ strategy });

  const server = app.getHttpServer();
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  if (options.requestTimeoutMs !== undefined) server.requestTimeout = options.requestTimeoutMs;
  return { app, logger, strategies, connections: new Connections(server) };
}

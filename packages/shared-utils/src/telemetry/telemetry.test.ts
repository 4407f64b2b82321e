import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module, Param } from '@nestjs/common';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createService, type Service } from '../service/index.js';
import { untilTrue } from '../testing/index.js';
import { currentTraceparent, inSpan, MetricsController, startTelemetry, type Telemetry } from './index.js';

const CALLER = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const [, CALLER_TRACE, CALLER_SPAN] = CALLER.split('-');

let exporter: InMemorySpanExporter;
let telemetry: Telemetry;
beforeEach(() => {
  exporter = new InMemorySpanExporter();
  telemetry = startTelemetry({ service: 'test', processors: [new SimpleSpanProcessor({ exporter })] });
});
afterEach(() => telemetry.shutdown());

const spans = () => exporter.getFinishedSpans();

describe('inSpan', () => {
  it('nests, and hands on a traceparent by which the trace goes on elsewhere', async () => {
    const traceparent = await inSpan('outer', {}, () =>
      inSpan('inner', { attributes: { run: 2 } }, currentTraceparent),
    );
    await inSpan('elsewhere', { parent: traceparent }, () => undefined);
    const [inner, outer, elsewhere] = spans();
    expect(inner).toMatchObject({ name: 'inner', attributes: { run: 2 } });
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
    expect(elsewhere?.parentSpanContext?.spanId).toBe(inner?.spanContext().spanId);
    expect(new Set(spans().map((span) => span.spanContext().traceId)).size).toBe(1);
  });

  it('has no traceparent outside, and begins a trace there', async () => {
    expect(currentTraceparent()).toBeUndefined();
    expect(await inSpan('x', {}, currentTraceparent)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  it('links to other causes and passes over what is no traceparent', async () => {
    await inSpan('x', { parent: 'nonsense', links: [CALLER, 'nonsense'] }, () => undefined);
    expect(spans()[0]?.parentSpanContext).toBeUndefined();
    expect(spans()[0]?.links.map((link) => link.context.spanId)).toEqual([CALLER_SPAN]);
  });

  it('records that it failed and how, but not the words of the error', async () => {
    const failure = Object.assign(new Error('no such user anna@example.org'), { code: 'E_GONE' });
    await expect(inSpan('x', {}, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(spans()[0]).toMatchObject({
      status: { code: 2, message: 'E_GONE' },
      attributes: { 'error.type': 'E_GONE' },
    });
    expect(spans()[0]?.events).toEqual([]);
  });
});

describe('a service', () => {
  @Controller()
  class Routes {
    @Get('people/:name')
    async person(@Param('name') name: string) {
      return { traceparent: await inSpan('query', {}, currentTraceparent), name };
    }

    @Get('broken')
    broken() {
      throw new Error('anna@example.org');
    }
  }

  @Module({ controllers: [Routes, MetricsController] })
  class AppModule {}

  let service: Service;
  let base: string;
  beforeAll(async () => {
    const config = { APP_ENV: 'embedded', PORT: 0, LOG_LEVEL: 'silent' } as const;
    service = await createService(AppModule, { name: 'test', config });
    await service.app.listen(0, '127.0.0.1');
    base = await service.app.getUrl();
  });
  afterAll(() => service.app.close());

  const serverSpan = () => untilTrue(() => spans().find((span) => span.kind === 1));

  it("goes on with the caller's trace", async () => {
    const response = await fetch(`${base}/people/anna?x=1`, { headers: { traceparent: CALLER } });
    const { traceparent } = Object(await response.json());
    expect(traceparent).toContain(CALLER_TRACE);
    const server = await serverSpan();
    expect(server.spanContext().traceId).toBe(CALLER_TRACE);
    expect(server.parentSpanContext?.spanId).toBe(CALLER_SPAN);
  });

  it('names the span after the route and keeps what the path held out of it', async () => {
    await fetch(`${base}/people/anna?email=anna@example.org`);
    const server = await serverSpan();
    expect(server.name).toBe('GET /people/:name');
    expect(server.attributes).toEqual({
      'http.request.method': 'GET',
      'http.route': '/people/:name',
      'http.response.status_code': 200,
    });
  });

  it('marks a failure of its own, and says no words of it', async () => {
    await fetch(`${base}/broken`);
    const server = await serverSpan();
    expect(server.status.code).toBe(2);
    expect(JSON.stringify([server.attributes, server.status, server.events])).not.toContain('anna');
  });

  it('counts requests by route, and all addresses that do not exist as one', async () => {
    await Promise.all(
      ['/people/anna', '/people/ben', '/nowhere', '/elsewhere'].map((path) => fetch(`${base}${path}`)),
    );
    const metrics = await untilTrue(async () => {
      const text = await (await fetch(`${base}/metrics`)).text();
      return text.includes('route="unmatched",status="404"') && text;
    });
    expect(metrics).toMatch(/_count\{method="GET",route="\/people\/:name",status="200"\} \d/);
    expect(metrics).not.toMatch(/anna|ben"|nowhere|elsewhere/);
  });
});

it('writes each span as a line of JSON before it shuts down', async () => {
  await telemetry.shutdown();
  const folder = await mkdtemp(join(tmpdir(), 'traces-'));
  const tracesFile = join(folder, 'traces.jsonl');
  telemetry = startTelemetry({ service: 'processor-service', tracesFile });
  await inSpan('work', { parent: CALLER, attributes: { interviewId: 'i-1' } }, () => undefined);
  await telemetry.shutdown();
  const lines = (await readFile(tracesFile, 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      traceId: CALLER_TRACE,
      parentSpanId: CALLER_SPAN,
      service: 'processor-service',
      name: 'work',
      attributes: { interviewId: 'i-1' },
    }),
  ]);
  await rm(folder, { recursive: true });
});

it('shuts down although the collector is away', async () => {
  await telemetry.shutdown();
  telemetry = startTelemetry({ service: 'x', otlpEndpoint: 'http://127.0.0.1:1' });
  await inSpan('work', {}, () => undefined);
  await expect(telemetry.shutdown()).resolves.toBeUndefined();
}, 15_000);

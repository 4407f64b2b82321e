import { context, trace } from '@opentelemetry/api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inSpan, startTelemetry, type Telemetry } from '../telemetry/index.js';
import { createLogger, NestLogger } from './index.js';

let lines: Record<string, unknown>[];
let telemetry: Telemetry;
const logger = createLogger('upload-service', {
  level: 'trace',
  destination: { write: (line: string) => void lines.push(JSON.parse(line)) },
});

beforeEach(() => {
  lines = [];
  telemetry = startTelemetry({ service: 'test' });
});
afterEach(() => telemetry.shutdown());

describe('createLogger', () => {
  it('writes the service, the level and the ids that it was given', () => {
    logger.info({ interviewId: 'i-1', run: 2, ms: 12 }, 'transcribed');
    expect(lines).toEqual([
      expect.objectContaining({
        service: 'upload-service',
        level: 'info',
        interviewId: 'i-1',
        run: 2,
        msg: 'transcribed',
      }),
    ]);
  });

  it('carries the id of the trace that it was written in', async () => {
    const traceId = await inSpan('work', {}, (span) => {
      logger.info('inside');
      return span.spanContext().traceId;
    });
    logger.info('outside');
    expect(lines).toEqual([
      expect.objectContaining({ trace_id: traceId }),
      expect.not.objectContaining({ trace_id: traceId }),
    ]);
    expect(trace.getSpan(context.active())).toBeUndefined();
  });

  it.each([
    ['a mail address in the message', () => logger.info('sent to anna.b+x@mail.example.org'), 'anna'],
    [
      'a mail address in an error',
      () => logger.error({ err: new Error('550 no such user <anna@example.org>') }),
      'anna',
    ],
    ['a mail address deep inside', () => logger.info({ a: { b: ['to anna@example.org'] } }), 'anna'],
    [
      'a field that holds a name',
      () => logger.info({ user: { displayName: 'Anna Berg', id: 'u-1' } }),
      'Anna',
    ],
    ['a file name', () => logger.info({ fileName: 'Anna at Acme.mp4' }), 'Anna'],
    ['the words of a transcript', () => logger.info({ transcript: { turns: ['I was fired'] } }), 'fired'],
    ['a token', () => logger.info('eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.abc'), 'eyJ'],
    ['an authorization header', () => logger.info({ err: new Error('Bearer abc.def') }), 'abc.def'],
    ['a SAS signature', () => logger.info('https://x.blob/y?sv=1&sig=abcdef%3D&se=2'), 'abcdef'],
    [
      'a password in an address',
      () => logger.error({ err: new Error('postgresql://me:hunter2@db/x') }),
      'hunter2',
    ],
    ['an account key', () => logger.info('AccountName=x;AccountKey=secretsecret;'), 'secretsecret'],
    [
      'the fields of an error',
      () => logger.error({ err: Object.assign(new Error('x'), { response: { text: 'Anna' } }) }),
      'Anna',
    ],
    [
      'a cause',
      () => logger.error({ err: new Error('x', { cause: new Error('anna@example.org') }) }),
      'anna',
    ],
  ])('takes out %s', (_, write, secret) => {
    write();
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain(secret);
  });

  it('keeps what is needed to find an error', () => {
    logger.error({ err: Object.assign(new TypeError('bad'), { code: 'E_BAD' }) }, 'failed');
    expect(lines[0]?.['err']).toMatchObject({
      type: 'TypeError',
      message: 'bad',
      code: 'E_BAD',
      stack: expect.any(String),
    });
  });

  it('writes bigints and objects that hold themselves', () => {
    const round: Record<string, unknown> = { size: 12n };
    round['self'] = round;
    logger.info(round);
    expect(lines[0]).toMatchObject({ size: '12' });
  });
});

describe('NestLogger', () => {
  it('keeps the context and the error', () => {
    const nest = new NestLogger(logger);
    nest.log('started', 'Bootstrap');
    nest.error(new Error('broken'), 'stack', 'Upload');
    expect(lines).toEqual([
      expect.objectContaining({ level: 'info', context: 'Bootstrap', msg: 'started' }),
      expect.objectContaining({
        level: 'error',
        context: 'Upload',
        err: expect.objectContaining({ message: 'broken' }),
      }),
    ]);
  });
});

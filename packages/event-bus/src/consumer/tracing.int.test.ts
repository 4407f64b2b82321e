import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { interviewUploaded } from '@interview-buddy/shared-types/events';
import { currentTraceId, inSpan, startTelemetry } from '@interview-buddy/shared-utils/telemetry';
import { untilTrue } from '@interview-buddy/shared-utils/testing';
import { DeadLetters } from '../dead-letters/dead-letters.js';
import { BusFixture, subject } from '../testing/bus-fixture.test-helper.js';

let fixture: BusFixture;
let folder: string;
beforeEach(async () => {
  fixture = await BusFixture.create();
  folder = mkdtempSync(join(tmpdir(), 'interview-buddy-traces-'));
});
afterEach(async () => {
  await fixture.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a handler runs in the trace of who published, a retry links to the attempt before, a dead letter names it', async () => {
  const tracesFile = join(folder, 'traces.jsonl');
  const telemetry = startTelemetry({ service: 'bus-test', tracesFile });
  const inHandler: (string | undefined)[] = [];
  await fixture.consume(interviewUploaded, {
    attempts: 2,
    async handle() {
      inHandler.push(currentTraceId());
      throw new Error('no');
    },
  });
  const traceId = await inSpan('request', {}, async () => {
    await fixture.publish(interviewUploaded, subject());
    return currentTraceId();
  });
  const letters = new DeadLetters(fixture.redis, fixture.keys);
  await untilTrue(async () => (await letters.count()) === 1);
  await telemetry.shutdown();
  expect(inHandler).toEqual([traceId, traceId]);
  expect((await letters.list())[0]?.traceId).toBe(traceId);
  const lines = readFileSync(tracesFile, 'utf8').trim().split('\n');
  const attempts = lines.filter((line) => line.includes('interview.uploaded process'));
  expect(attempts).toHaveLength(2);
  expect(attempts.map((line) => countLinks(JSON.parse(line)))).toEqual([0, 1]);
});

function countLinks(span: { links?: unknown[] }): number {
  return span.links?.length ?? 0;
}

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newPerson } from './account.ts';
import { mailsTo } from './inbox.ts';
import { sent } from './interviews.ts';
import { Recordings } from './recordings.ts';
import { until } from './until.ts';

const email = 'traced@example.com';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId: string | null;
  service: string;
  name: string;
  attributes: Record<string, unknown>;
}

describe('one trace', () => {
  const { address, firebaseAuthHost, inboxUrl, tracesFile } = inject('stack');
  const recordings = new Recordings();
  let spans: Span[] = [];

  const read = (): Span[] =>
    readFileSync(tracesFile, 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line) as Span);

  const servicesOf = (traceId: string): Set<string> =>
    new Set(spans.filter((span) => span.traceId === traceId).map(({ service }) => service));

  beforeAll(async () => {
    const person = await newPerson({ address, firebaseAuthHost }, email);
    await sent(person, await recordings.excerpt('traced.wav', 15));
    await until(
      'the mail',
      () => mailsTo(inboxUrl, email),
      (mails) => mails.length > 0,
    );
  }, 240_000);
  afterAll(() => recordings.remove());

  test('goes from the upload request to the mail, through all five apps', async () => {
    const upload = (span: Span) => span.service === 'web' && /^PATCH .*\/api\/upload/.test(span.name);
    const whole = () => {
      spans = read();
      return spans.filter(upload).map(({ traceId }) => [...servicesOf(traceId)].sort());
    };
    const all = ['ai-analyzer-service', 'notification-service', 'processor-service', 'upload-service', 'web'];
    await expect.poll(whole, { timeout: 10_000 }).toContainEqual(all);
  });

  test('hangs together: every span of it has its parent in it', async () => {
    const orphans = () => {
      spans = read();
      const complete = spans.filter(({ traceId }) => servicesOf(traceId).size === 5);
      const ids = new Set(complete.map(({ spanId }) => spanId));
      return complete
        .filter(({ parentSpanId }) => parentSpanId !== null && !ids.has(parentSpanId))
        .map(({ service, name }) => `${service} ${name}`);
    };
    // A parent ends after its children, and is written later.
    await expect.poll(orphans, { timeout: 10_000 }).toEqual([]);
  });

  test('says nothing of a person', () => {
    const text = JSON.stringify(spans);
    expect(text).not.toContain(email);
    expect(text).not.toContain('traced.wav');
    expect(text).not.toContain('@example.com');
  });
});

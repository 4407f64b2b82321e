import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPerson, startTestService, type TestService } from '../../../service.test-helper.js';
import { OCTETS, tusVerbs } from '../protocol/tus-verbs.test-helper.js';

let service: TestService;
let verbs: ReturnType<typeof tusVerbs>;
const person = newPerson();

beforeAll(async () => {
  service = await startTestService();
  verbs = tusVerbs(service, person);
});
afterAll(() => service?.stop());

const of = (algorithm: string, text: string) =>
  `${algorithm} ${createHash(algorithm).update(text).digest('base64')}`;

/** A body in chunks, and what comes behind it. */
async function patch(
  location: string,
  body: string,
  trailers: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<number | undefined> {
  const sent = request(location, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${person.token}`,
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      trailer: 'X-Other, Upload-Checksum',
      ...OCTETS,
      ...headers,
    },
  });
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
  sent.write(body);
  sent.addTrailers(trailers);
  sent.end();
  const [answer] = await answered;
  answer.resume();
  return answer.statusCode;
}

describe('a checksum that comes behind the body', () => {
  it.each(['sha1', 'sha256', 'md5'])('proves it by its %s', async (algorithm) => {
    const location = await verbs.create();
    expect(await patch(location, 'hello', { 'Upload-Checksum': of(algorithm, 'hello') })).toBe(204);
    expect(await verbs.offsetOf(location)).toBe('5');
  });

  it.each([
    ['other bytes', { 'Upload-Checksum': of('sha256', 'HELLO') }, 460],
    ['an algorithm nobody knows', { 'Upload-Checksum': 'crc32 AAAAAA==' }, 400],
    ['half a digest', { 'Upload-Checksum': 'sha1 AAAA' }, 400],
    ['nothing, though it was announced', {}, 400],
  ])('keeps nothing where it says %s', async (_, trailers, status) => {
    const location = await verbs.create();
    expect(await patch(location, 'hello', trailers as Record<string, string>)).toBe(status);
    expect(await verbs.offsetOf(location)).toBe('0');
    expect(await patch(location, 'hello', { 'Upload-Checksum': of('sha1', 'hello') })).toBe(204);
  });

  it('yields to the one before the body', async () => {
    const location = await verbs.create();
    const trailers = { 'Upload-Checksum': of('sha1', 'other') };
    expect(await patch(location, 'hello', trailers, { 'upload-checksum': of('sha1', 'hello') })).toBe(204);
  });

  it('is no matter of a body whose length was said', async () => {
    const location = await verbs.create();
    expect((await verbs.patch(location, 0, 'hello', { trailer: 'Upload-Checksum' })).status).toBe(204);
  });
});

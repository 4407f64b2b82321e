import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPerson, startTestService, type TestService } from '../../../service.test-helper.js';
import { OCTETS, tusVerbs } from '../protocol/tus-verbs.test-helper.js';

let service: TestService;
const person = newPerson();
let tus: ReturnType<typeof tusVerbs>['tus'];
let create: ReturnType<typeof tusVerbs>['create'];
let patch: ReturnType<typeof tusVerbs>['patch'];
let offsetOf: ReturnType<typeof tusVerbs>['offsetOf'];

beforeAll(async () => {
  service = await startTestService();
  ({ tus, create, patch, offsetOf } = tusVerbs(service, person));
});
afterAll(() => service?.stop());

describe('PATCH', () => {
  it.each([
    ['no version', { 'tus-resumable': '' }, 412],
    ['another content type', { 'content-type': 'application/json' }, 415],
    ['no offset', { 'upload-offset': '' }, 400],
    ['a negative offset', { 'upload-offset': '-1' }, 400],
    ['an offset with a sign', { 'upload-offset': '+0' }, 400],
    ['an offset that is no number', { 'upload-offset': 'abc' }, 400],
    ['an offset beyond all numbers', { 'upload-offset': '9'.repeat(30) }, 400],
    ['an offset beyond the length', { 'upload-offset': '12' }, 409],
    ['no content type', { 'content-type': '' }, 415],
    ['another version', { 'tus-resumable': '99.99.99' }, 412],
    ['another length than was announced', { 'upload-length': '12' }, 400],
    ['a length that is no number', { 'upload-length': 'abc' }, 400],
    ['an offset ahead', { 'upload-offset': '3' }, 409],
    ['more than the announced length', {}, 413, 'hello worlds'],
    ['an unknown checksum algorithm', { 'upload-checksum': 'crc32 AAAAAA==' }, 400],
    ['a malformed checksum', { 'upload-checksum': 'sha1 AAAA' }, 400],
    ['a checksum without a space', { 'upload-checksum': 'sha1E7X121m3do5RTtnrOi5XTG9Uq0A=' }, 400],
    ['a checksum of a name alone', { 'upload-checksum': 'sha1' }, 400],
    ['a checksum that is no Base64', { 'upload-checksum': 'sha1 E7X121m3do5RTtnrOi5X!!!!TG9Uq0A=' }, 400],
    ['an empty checksum', { 'upload-checksum': '' }, 400],
    [
      'a wrong checksum',
      { 'upload-checksum': `sha1 ${createHash('sha1').update('other').digest('base64')}` },
      460,
    ],
  ])('refuses %s and changes nothing', async (_, headers, status, body = 'hello') => {
    const location = await create();
    const response = await patch(location, 0, body, headers as Record<string, string>);
    expect([response.status, response.headers.get('tus-resumable')]).toEqual([status, '1.0.0']);
    if (status === 412) expect(response.headers.get('tus-version')).toBe('1.0.0');
    if (status === 409) expect(response.headers.get('upload-offset')).toBe('0');
    expect((await response.json()) as object).toHaveProperty('detail');
    expect(await offsetOf(location)).toBe('0');
    expect((await patch(location, 0, 'hello')).status).toBe(204);
  });

  it('proves an empty body too, and of several checksums the first', async () => {
    const location = await create();
    const of = (text: string) => `sha1 ${createHash('sha1').update(text).digest('base64')}`;
    expect((await patch(location, 0, '', { 'upload-checksum': of('x') })).status).toBe(460);
    expect((await patch(location, 0, '', { 'upload-checksum': of('') })).status).toBe(204);
    expect(
      (await patch(location, 0, 'hello', { 'upload-checksum': `${of('hello')}, md5 AAAA` })).status,
    ).toBe(204);
  });

  it.each(['sha1', 'sha256', 'md5'])('proves a body by its %s', async (algorithm) => {
    const location = await create();
    const digest = createHash(algorithm).update('hello').digest('base64');
    const response = await patch(location, 0, 'hello', { 'upload-checksum': `${algorithm} ${digest}` });
    expect([response.status, response.headers.get('upload-offset')]).toEqual([204, '5']);
    expect(response.headers.get('upload-expires')).toMatch(/GMT$/);
  });

  it('keeps what was proven when a later body is not', async () => {
    const location = await create();
    await patch(location, 0, 'hello', {
      'upload-checksum': `md5 ${createHash('md5').update('hello').digest('base64')}`,
    });
    const wrong = await patch(location, 5, ' WORLD', {
      'upload-checksum': `md5 ${createHash('md5').update(' world').digest('base64')}`,
    });
    expect(wrong.status).toBe(460);
    expect((await patch(location, 5, ' world')).status).toBe(204);
    const row = await service.prisma.upload.findUniqueOrThrow({
      where: { id: location.split('/').at(-1) ?? '' },
    });
    expect((await service.container.getBlobClient(row.blobPath).downloadToBuffer()).toString()).toBe(
      'hello world',
    );
  });

  it('takes a chunked body, and nothing of one that is too long', async () => {
    const stream = (text: string) => new Blob([text]).stream();
    const send = (location: string, body: ReadableStream) =>
      fetch(location, {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${person.token}`,
          'tus-resumable': '1.0.0',
          'upload-offset': '0',
          ...OCTETS,
        },
        body,
        duplex: 'half',
      } as RequestInit);
    const location = await create();
    expect((await send(location, stream('hello worlds'))).status).toBe(413);
    expect(await offsetOf(location)).toBe('0');
    expect((await send(location, stream('hello world'))).status).toBe(204);
    expect(await offsetOf(location)).toBe('11');
  });

  it('answers 409 to a stale offset and after the end', async () => {
    const location = await create();
    await patch(location, 0, 'hello world');
    const stale = await patch(location, 0, 'hello');
    expect([stale.status, stale.headers.get('upload-offset')]).toEqual([409, '11']);
    const more = await patch(location, 11, '!');
    expect([more.status, more.headers.get('upload-offset')]).toEqual([409, '11']);
    expect((await patch(location, 11, '')).status).toBe(204);
  });

  it('can be sent as a POST by those that cannot send PATCH', async () => {
    const location = await create();
    const response = await tus(
      'POST',
      location,
      { ...OCTETS, 'x-http-method-override': 'PATCH', 'upload-offset': '0' },
      'hello',
    );
    expect(response.status).toBe(204);
    expect(
      (await tus('POST', location, { 'x-http-method-override': 'HEAD' })).headers.get('upload-offset'),
    ).toBe('5');
  });
});

describe('a deferred length', () => {
  it('is said by HEAD until it is known, is set once, and holds', async () => {
    const location = await create({ 'upload-defer-length': '1' });
    const before = await tus('HEAD', location);
    expect([before.headers.get('upload-defer-length'), before.headers.get('upload-length')]).toEqual([
      '1',
      null,
    ]);
    expect((await patch(location, 0, 'hello')).status).toBe(204);
    expect((await patch(location, 5, '', { 'upload-length': '3' })).status).toBe(400);
    expect((await patch(location, 5, '', { 'upload-length': '2147483649' })).status).toBe(413);
    expect((await patch(location, 5, ' w', { 'upload-length': '11' })).status).toBe(204);
    expect((await patch(location, 7, 'o', { 'upload-length': '12' })).status).toBe(400);
    expect((await patch(location, 7, 'orld', { 'upload-length': '11' })).status).toBe(204);
    const after = await tus('HEAD', location);
    expect([after.headers.get('upload-defer-length'), after.headers.get('upload-length')]).toEqual([
      null,
      '11',
    ]);
  });
});

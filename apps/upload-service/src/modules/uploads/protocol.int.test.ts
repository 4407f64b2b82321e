import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64 } from '../../recordings.test-helper.js';
import { newPerson, startTestService, type TestService } from '../../service.test-helper.js';

let service: TestService;
const person = newPerson();
const OCTETS = { 'content-type': 'application/offset+octet-stream' };

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

const tus = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
  service.tus(person, method, path, headers, body === undefined ? undefined : Buffer.from(body));

async function create(headers: Record<string, string> = { 'upload-length': '11' }): Promise<string> {
  const response = await tus('POST', '/uploads', headers);
  expect(response.status).toBe(201);
  return response.headers.get('location') ?? '';
}

const patch = (location: string, offset: number, body: string, headers: Record<string, string> = {}) =>
  tus('PATCH', location, { ...OCTETS, 'upload-offset': String(offset), ...headers }, body);

async function offsetOf(location: string): Promise<string | null> {
  return (await tus('HEAD', location)).headers.get('upload-offset');
}

describe('OPTIONS', () => {
  it('tells what the server can do, to anybody and whatever version is named', async () => {
    const response = await fetch(`${service.url}/uploads`, {
      method: 'OPTIONS',
      headers: { 'tus-resumable': '0.2.2' },
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'tus-resumable': '1.0.0',
      'tus-version': '1.0.0',
      'tus-max-size': '2147483648',
      'tus-extension':
        'creation,creation-with-upload,creation-defer-length,termination,expiration,checksum,concatenation',
      'tus-checksum-algorithm': 'sha1,sha256,md5',
    });
  });
});

describe('creation', () => {
  it.each([
    ['no version', { 'tus-resumable': '' }, 412],
    ['another version', { 'tus-resumable': '0.2.2', 'upload-length': '1' }, 412],
    ['no length', {}, 400],
    ['a negative length', { 'upload-length': '-1' }, 400],
    ['a length that is no number', { 'upload-length': '12a' }, 400],
    ['a fraction', { 'upload-length': '1.5' }, 400],
    ['length and deferred length', { 'upload-length': '1', 'upload-defer-length': '1' }, 400],
    ['a deferred length that is not 1', { 'upload-defer-length': '2' }, 400],
    ['2 GiB and a byte', { 'upload-length': '2147483649' }, 413],
    ['a length beyond all numbers', { 'upload-length': '9'.repeat(30) }, 413],
    ['metadata with a key twice', { 'upload-length': '1', 'upload-metadata': 'a YQ==,a YQ==' }, 400],
    ['metadata that is not Base64', { 'upload-length': '1', 'upload-metadata': 'a %%%' }, 400],
    ['metadata with an empty key', { 'upload-length': '1', 'upload-metadata': ',a YQ==' }, 400],
    ['an unknown Upload-Concat', { 'upload-length': '1', 'upload-concat': 'middle' }, 400],
    [
      'an interview that is no id',
      { 'upload-length': '1', 'upload-metadata': `interviewId ${base64('../etc')}` },
      400,
    ],
    [
      'an interview that is not there',
      { 'upload-length': '1', 'upload-metadata': `interviewId ${base64(crypto.randomUUID())}` },
      404,
    ],
  ])('refuses %s', async (_, headers, status) => {
    const response = await tus('POST', '/uploads', headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(response.headers.get('tus-resumable')).toBe('1.0.0');
    expect(((await response.json()) as { detail: string }).detail).toMatch(/^[A-Z].*\.$/s);
  });

  it('takes exactly 2 GiB, and tells when the upload ends', async () => {
    const response = await tus('POST', '/uploads', { 'upload-length': '2147483648' });
    expect(response.status).toBe(201);
    const life = new Date(response.headers.get('upload-expires') ?? '').getTime() - Date.now();
    expect(life).toBeGreaterThan(23 * 3_600_000);
  });

  it('takes the whole along', async () => {
    const response = await tus('POST', '/uploads', { ...OCTETS, 'upload-length': '11' }, 'hello world');
    expect([response.status, response.headers.get('upload-offset')]).toEqual([201, '11']);
    expect(await offsetOf(response.headers.get('location') ?? '')).toBe('11');
  });

  it('refuses bytes that come under another type', async () => {
    const response = await tus(
      'POST',
      '/uploads',
      { 'content-type': 'text/plain', 'upload-length': '11' },
      'hello world',
    );
    expect(response.status).toBe(415);
  });

  it('is complete at once with a length of nothing', async () => {
    expect(await offsetOf(await create({ 'upload-length': '0' }))).toBe('0');
  });
});

describe('the address of a new upload', () => {
  it.each([
    ['/uploads', {}, /^\/api\/upload\/[0-9a-f-]{36}$/],
    [
      '/uploads',
      { 'x-forwarded-host': 'talks.example.test:8443', 'x-forwarded-proto': 'https' },
      /^https:\/\/talks\.example\.test:8443\/api\/upload\//,
    ],
    ['/uploads', { 'x-forwarded-host': 'evil.test/a?', 'x-forwarded-proto': 'https' }, /^\/api\/upload\//],
    ['/uploads', { 'x-forwarded-host': 'a.test', 'x-forwarded-proto': 'javascript' }, /^\/api\/upload\//],
  ])('at %s with %j', async (path, headers, location) => {
    const response = await tus('POST', path, { 'upload-length': '1', ...headers });
    expect(response.headers.get('location')).toMatch(location);
  });

  it('is a whole one for those who ask at the public path, and good there', async () => {
    const headers = { authorization: `Bearer ${person.token}`, 'tus-resumable': '1.0.0' };
    const created = await fetch(`${service.url}/api/upload`, {
      method: 'POST',
      headers: { ...headers, 'upload-length': '1' },
    });
    const location = created.headers.get('location') ?? '';
    expect(location.startsWith(`${service.url.replace('[::1]', 'localhost')}/api/upload/`)).toBe(true);
    expect((await fetch(location, { method: 'HEAD', headers })).status).toBe(200);
  });
});

describe('HEAD', () => {
  it('tells everything that was said at the creation, and is never cached', async () => {
    const metadata = `filename ${base64('naïve.mp4')},is_confidential`;
    const location = await create({ 'upload-length': '11', 'upload-metadata': metadata });
    const head = await tus('HEAD', location);
    expect(head.status).toBe(200);
    expect(Object.fromEntries(head.headers)).toMatchObject({
      'upload-offset': '0',
      'upload-length': '11',
      'upload-metadata': metadata,
      'cache-control': 'no-store',
    });
    expect(head.headers.has('upload-defer-length')).toBe(false);
  });

  it.each(['/uploads/no-such', `/uploads/${crypto.randomUUID()}`])('knows nothing of %s', async (path) => {
    const head = await tus('HEAD', path);
    expect([head.status, head.headers.has('upload-offset')]).toEqual([404, false]);
  });

  it('hides what belongs to somebody else', async () => {
    const location = await create();
    for (const method of ['HEAD', 'PATCH', 'DELETE']) {
      const response = await service.tus(newPerson(), method, location, { ...OCTETS, 'upload-offset': '0' });
      expect(response.status).toBe(404);
    }
  });
});

describe('PATCH', () => {
  it.each([
    ['no version', { 'tus-resumable': '' }, 412],
    ['another content type', { 'content-type': 'application/json' }, 415],
    ['no offset', { 'upload-offset': '' }, 400],
    ['a negative offset', { 'upload-offset': '-1' }, 400],
    ['an offset ahead', { 'upload-offset': '3' }, 409],
    ['more than the announced length', {}, 413, 'hello worlds'],
    ['an unknown checksum algorithm', { 'upload-checksum': 'crc32 AAAAAA==' }, 400],
    ['a malformed checksum', { 'upload-checksum': 'sha1 AAAA' }, 400],
    [
      'a wrong checksum',
      { 'upload-checksum': `sha1 ${createHash('sha1').update('other').digest('base64')}` },
      460,
    ],
  ])('refuses %s and changes nothing', async (_, headers, status, body = 'hello') => {
    const location = await create();
    const response = await patch(location, 0, body, headers as Record<string, string>);
    expect(response.status).toBe(status);
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
      fetch(service.url + location, {
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
    expect((await patch(location, 11, '!')).status).toBe(413);
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

describe('termination and expiration', () => {
  it('frees the bytes, and is 410 from then on', async () => {
    const location = await create();
    await patch(location, 0, 'hello');
    const { blobPath } = await service.prisma.upload.findUniqueOrThrow({
      where: { id: location.split('/').at(-1) ?? '' },
    });
    expect((await tus('DELETE', location)).status).toBe(204);
    expect(await service.container.getBlobClient(blobPath).exists()).toBe(false);
    for (const method of ['HEAD', 'DELETE']) expect((await tus(method, location)).status).toBe(410);
    expect((await patch(location, 5, ' world')).status).toBe(410);
  });

  it('is 410 once expired', async () => {
    const location = await create();
    await service.prisma.upload.update({
      where: { id: location.split('/').at(-1) ?? '' },
      data: { expiresAt: new Date(0) },
    });
    expect((await tus('HEAD', location)).status).toBe(410);
    expect((await patch(location, 0, 'hello')).status).toBe(410);
  });
});

describe('concatenation', () => {
  async function part(text: string): Promise<string> {
    const location = await create({ 'upload-concat': 'partial', 'upload-length': String(text.length) });
    if (text !== '') expect((await patch(location, 0, text)).status).toBe(204);
    return location;
  }

  it('joins parts in the order that is said', async () => {
    const [a, b, empty] = [await part('hello'), await part(' world'), await part('')];
    const concat = `final;${a} ${empty} http://example.test${b}`;
    const location = await create({ 'upload-concat': concat, 'upload-metadata': `filename ${base64('x')}` });
    const head = await tus('HEAD', location);
    expect(Object.fromEntries(head.headers)).toMatchObject({
      'upload-offset': '11',
      'upload-length': '11',
      'upload-concat': concat,
      'upload-metadata': `filename ${base64('x')}`,
    });
    const row = await service.prisma.upload.findUniqueOrThrow({
      where: { id: location.split('/').at(-1) ?? '' },
    });
    expect((await service.container.getBlobClient(row.blobPath).downloadToBuffer()).toString()).toBe(
      'hello world',
    );
    expect((await patch(location, 11, '!')).status).toBe(403);
    expect((await tus('HEAD', a)).headers.get('upload-concat')).toBe('partial');
  });

  it('refuses a length of its own, parts that are unfinished, whole uploads, and what is not there', async () => {
    const a = await part('hello');
    const unfinished = await create({ 'upload-concat': 'partial', 'upload-length': '5' });
    const whole = await create();
    const join = (concat: string, more = {}) => tus('POST', '/uploads', { 'upload-concat': concat, ...more });
    expect((await join(`final;${a}`, { 'upload-length': '5' })).status).toBe(400);
    expect((await join(`final;${a} ${unfinished}`)).status).toBe(400);
    expect((await join(`final;${whole}`)).status).toBe(400);
    expect((await join('final;')).status).toBe(400);
    expect((await join(`final;/api/upload/${crypto.randomUUID()}`)).status).toBe(404);
    expect(
      (await service.tus(newPerson(), 'POST', '/uploads', { 'upload-concat': `final;${a}` })).status,
    ).toBe(404);
  });
});

describe('other methods', () => {
  it.each([
    ['GET', '/uploads'],
    ['PUT', '/uploads'],
    ['DELETE', '/uploads'],
    ['GET', `/uploads/${crypto.randomUUID()}`],
    ['POST', `/uploads/${crypto.randomUUID()}`],
  ])('%s %s is not answered', async (method, path) => {
    expect((await tus(method, path)).status).toBe(405);
  });

  it('wants a sign-in', async () => {
    const response = await fetch(`${service.url}/uploads`, {
      method: 'POST',
      headers: { 'tus-resumable': '1.0.0' },
    });
    expect([response.status, response.headers.get('tus-resumable')]).toEqual([401, '1.0.0']);
  });
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64 } from '../../../recordings.test-helper.js';
import { newPerson, startTestService, type TestService } from '../../../service.test-helper.js';
import { OCTETS, tusVerbs } from '../protocol/tus-verbs.test-helper.js';

let service: TestService;
const person = newPerson();
let tus: ReturnType<typeof tusVerbs>['tus'];
let create: ReturnType<typeof tusVerbs>['create'];
let patch: ReturnType<typeof tusVerbs>['patch'];
let offsetOf: ReturnType<typeof tusVerbs>['offsetOf'];
const sha1 = (text: string) => `sha1 ${createHash('sha1').update(text).digest('base64')}`;

beforeAll(async () => {
  service = await startTestService();
  ({ tus, create, patch, offsetOf } = tusVerbs(service, person));
});
afterAll(() => service?.stop());

describe('creation', () => {
  it.each([
    ['no version', { 'tus-resumable': '' }, 412],
    ['another version', { 'tus-resumable': '0.2.2', 'upload-length': '1' }, 412],
    ['no length', {}, 400],
    ['a negative length', { 'upload-length': '-1' }, 400],
    ['an empty length', { 'upload-length': '' }, 400],
    ['a length with a sign', { 'upload-length': '+1' }, 400],
    ['a length in hexadecimal', { 'upload-length': '0x10' }, 400],
    ['a length that is no number', { 'upload-length': '12a' }, 400],
    ['a fraction', { 'upload-length': '1.5' }, 400],
    ['length and deferred length', { 'upload-length': '1', 'upload-defer-length': '1' }, 400],
    ['a deferred length that is not 1', { 'upload-defer-length': '2' }, 400],
    ['a deferred length of nothing', { 'upload-defer-length': '0' }, 400],
    ['a deferred length that is a word', { 'upload-defer-length': 'true' }, 400],
    ['2 GiB and a byte', { 'upload-length': '2147483649' }, 413],
    ['a length beyond all numbers', { 'upload-length': '9'.repeat(30) }, 413],
    ['metadata with a key twice', { 'upload-length': '1', 'upload-metadata': 'a YQ==,a YQ==' }, 400],
    ['metadata that is not Base64', { 'upload-length': '1', 'upload-metadata': 'a %%%' }, 400],
    ['metadata with an empty key', { 'upload-length': '1', 'upload-metadata': ',a YQ==' }, 400],
    [
      'metadata beyond all measure',
      { 'upload-length': '1', 'upload-metadata': `a ${'AAAA'.repeat(2_100)}` },
      413,
    ],
    ['metadata whose key has a comma', { 'upload-length': '1', 'upload-metadata': 'bad,key %' }, 400],
    ['metadata whose key is not ASCII', { 'upload-length': '1', 'upload-metadata': 'schlüssel YQ==' }, 400],
    ['an Upload-Concat in capitals', { 'upload-length': '1', 'upload-concat': 'PARTIAL' }, 400],
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
    expect([response.headers.has('location'), response.headers.get('tus-version')]).toEqual([false, '1.0.0']);
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

  it('takes some bytes along, and the rest later', async () => {
    const response = await tus('POST', '/uploads', { ...OCTETS, 'upload-length': '11' }, 'hello');
    expect([response.status, response.headers.get('upload-offset')]).toEqual([201, '5']);
    const location = response.headers.get('location') ?? '';
    expect((await patch(location, 5, ' world')).headers.get('upload-offset')).toBe('11');
  });

  it.each([
    ['another checksum', { 'upload-length': '11', 'upload-checksum': sha1('other') }, 460],
    ['a checksum nobody knows', { 'upload-length': '11', 'upload-checksum': 'crc32 AAAAAA==' }, 400],
    ['more than the announced length', { 'upload-length': '10' }, 413],
  ])('leaves no upload behind that brings %s', async (_, headers, status) => {
    const somebody = newPerson();
    const send = tusVerbs(service, somebody).tus;
    const response = await send('POST', '/uploads', { ...OCTETS, ...headers }, 'hello world');
    expect([response.status, response.headers.has('location')]).toEqual([status, false]);
    expect(await service.prisma.upload.count({ where: { userId: somebody.id, goneAt: null } })).toBe(0);
    expect((await send('POST', '/uploads', { ...OCTETS, 'upload-length': '11' }, 'hello world')).status).toBe(
      201,
    );
  });

  it('is complete at once with a length of nothing', async () => {
    const head = await tus('HEAD', await create({ 'upload-length': '0' }));
    expect([head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual(['0', '0']);
  });

  it('gives every upload an address of its own', async () => {
    const addresses = await Promise.all(Array.from({ length: 3 }, () => create()));
    expect(new Set(addresses).size).toBe(3);
  });
});

describe('the address of a new upload', () => {
  it.each([
    ['/uploads', {}, /^http:\/\/[^/]+\/api\/upload\/[0-9a-f-]{36}$/],
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

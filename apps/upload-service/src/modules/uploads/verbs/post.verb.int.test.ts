import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64 } from '../../../recordings.test-helper.js';
import { newPerson, startTestService, type TestService } from '../../../service.test-helper.js';
import { OCTETS, tusVerbs } from '../protocol/tus-verbs.test-helper.js';

let service: TestService;
const person = newPerson();
let tus: ReturnType<typeof tusVerbs>['tus'];
let create: ReturnType<typeof tusVerbs>['create'];
let offsetOf: ReturnType<typeof tusVerbs>['offsetOf'];

beforeAll(async () => {
  service = await startTestService();
  ({ tus, create, offsetOf } = tusVerbs(service, person));
});
afterAll(() => service?.stop());

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

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPerson, startTestService, type TestService } from '../../../service.test-helper.js';
import { tusVerbs } from '../protocol/tus-verbs.test-helper.js';

let service: TestService;
const person = newPerson();
let tus: ReturnType<typeof tusVerbs>['tus'];

beforeAll(async () => {
  service = await startTestService();
  ({ tus } = tusVerbs(service, person));
});
afterAll(() => service?.stop());

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
        'creation,creation-with-upload,creation-defer-length,termination,expiration,checksum,checksum-trailer,concatenation',
      'tus-checksum-algorithm': 'sha1,sha256,md5',
    });
  });
});

describe('other methods', () => {
  it.each([
    ['GET', '/uploads'],
    ['PUT', '/uploads'],
    ['DELETE', '/uploads'],
    ['GET', `/uploads/${crypto.randomUUID()}`],
    ['POST', `/uploads/${crypto.randomUUID()}`],
  ])('%s %s is not answered, and is told what is', async (method, path) => {
    const response = await tus(method, path);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(
      path === '/uploads' ? 'OPTIONS, POST' : 'OPTIONS, HEAD, PATCH, DELETE',
    );
  });

  it.each(['/uploads', `/uploads/${crypto.randomUUID()}`])('GET %s can stand for OPTIONS', async (path) => {
    const response = await tus('GET', path, { 'x-http-method-override': 'OPTIONS' });
    expect([response.status, response.headers.get('tus-max-size')]).toEqual([204, '2147483648']);
  });

  it('wants a sign-in', async () => {
    const response = await fetch(`${service.url}/uploads`, {
      method: 'POST',
      headers: { 'tus-resumable': '1.0.0' },
    });
    expect([response.status, response.headers.get('tus-resumable')]).toEqual([401, '1.0.0']);
  });
});

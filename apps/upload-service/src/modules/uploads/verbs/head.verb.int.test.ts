import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64 } from '../../../recordings.test-helper.js';
import { newPerson, startTestService, type TestService } from '../../../service.test-helper.js';
import { OCTETS, tusVerbs } from '../protocol/tus-verbs.test-helper.js';

let service: TestService;
const person = newPerson();
let tus: ReturnType<typeof tusVerbs>['tus'];
let create: ReturnType<typeof tusVerbs>['create'];

beforeAll(async () => {
  service = await startTestService();
  ({ tus, create } = tusVerbs(service, person));
});
afterAll(() => service?.stop());

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

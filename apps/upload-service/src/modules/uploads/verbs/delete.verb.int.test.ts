import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPerson, startTestService, type TestService } from '../../../service.test-helper.js';
import { tusVerbs } from '../protocol/tus-verbs.test-helper.js';

let service: TestService;
const person = newPerson();
let tus: ReturnType<typeof tusVerbs>['tus'];
let create: ReturnType<typeof tusVerbs>['create'];
let patch: ReturnType<typeof tusVerbs>['patch'];

beforeAll(async () => {
  service = await startTestService();
  ({ tus, create, patch } = tusVerbs(service, person));
});
afterAll(() => service?.stop());

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

  it.each([
    ['/uploads/no-such', {}, 404],
    [`/uploads/${crypto.randomUUID()}`, {}, 404],
    [`/uploads/${crypto.randomUUID()}`, { 'tus-resumable': '' }, 412],
  ])('of %s with %j is refused', async (path, headers, status) => {
    expect((await tus('DELETE', path, headers as Record<string, string>)).status).toBe(status);
  });

  it('frees a finished upload that no interview took, by POST too', async () => {
    const location = await create();
    await patch(location, 0, 'hello world');
    const response = await tus('POST', location, { 'x-http-method-override': 'DELETE' });
    expect([response.status, response.headers.get('tus-resumable')]).toEqual([204, '1.0.0']);
    expect((await tus('HEAD', location)).status).toBe(410);
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

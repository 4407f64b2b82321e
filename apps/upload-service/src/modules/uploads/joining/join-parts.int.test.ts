import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64 } from '../../../recordings.test-helper.js';
import { newPerson, startTestService, type TestService } from '../../../service.test-helper.js';
import { OCTETS, tusVerbs } from '../protocol/tus-verbs.test-helper.js';

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

describe('concatenation', () => {
  async function part(text: string): Promise<string> {
    const location = await create({ 'upload-concat': 'partial', 'upload-length': String(text.length) });
    if (text !== '') expect((await patch(location, 0, text)).status).toBe(204);
    return location;
  }

  it('joins parts in the order that is said', async () => {
    const [a, b, empty] = [await part('hello'), await part(' world'), await part('')];
    const concat = `final; ${a} ${new URL(empty).pathname}/ http://example.test${new URL(b).pathname}`;
    const created = await tus('POST', '/uploads', {
      'upload-concat': concat,
      'upload-metadata': `filename ${base64('x')}`,
    });
    expect([created.status, created.headers.get('upload-concat')]).toEqual([201, concat]);
    const location = created.headers.get('location') ?? '';
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
    expect((await join(`final;${a}/no-such`)).status).toBe(400);
    expect(
      (await tus('POST', '/uploads', { ...OCTETS, 'upload-concat': `final;${a}` }, 'hello')).status,
    ).toBe(403);
    expect((await join(`final;/api/upload/${crypto.randomUUID()}`)).status).toBe(404);
    expect(
      (await service.tus(newPerson(), 'POST', '/uploads', { 'upload-concat': `final;${a}` })).status,
    ).toBe(404);
  });

  it('leaves the metadata of a part with the part', async () => {
    const metadata = `filename ${base64('part.wav')}`;
    const one = await create({
      'upload-concat': 'partial',
      'upload-length': '5',
      'upload-metadata': metadata,
    });
    await patch(one, 0, 'hello');
    const head = await tus('HEAD', one);
    expect([head.headers.get('upload-concat'), head.headers.get('upload-metadata')]).toEqual([
      'partial',
      metadata,
    ]);
    const final = await tus('HEAD', await create({ 'upload-concat': `final;${one}` }));
    expect(final.headers.has('upload-metadata')).toBe(false);
  });
});

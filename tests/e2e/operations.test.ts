import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { personOf, signUp, uidOf } from './account.ts';
import { sampleContext } from './sample.ts';

const email = 'operations@example.com';

describe('what the operator asks the apps', () => {
  const stack = inject('stack');
  const apps = Object.entries(stack.appUrls).map(([name, url]) => ({ name, url }));
  const services = apps.filter(({ name }) => name !== 'web');
  let uid = '';
  let interviewId = '';

  beforeAll(async () => {
    const idToken = await signUp(stack, email);
    uid = uidOf(idToken);
    const person = await personOf(stack, idToken);
    interviewId = (await person.createInterview(sampleContext)).id;
    const paths = ['', '/transcript', '/analysis', `/${uid}`].map(
      (path) => `/api/interviews/${interviewId}${path}`,
    );
    await Promise.all(
      [...paths, `/api/notifications/${randomUUID()}`].map((path) => person.request('GET', path)),
    );
    // Behind the front door too, where no gateway has looked at the path.
    await Promise.all(services.map(({ url }) => fetch(`${url}/${email}/${interviewId}`)));
  });

  test.each(apps)('$name is alive, ready and started', async ({ url }) => {
    const paths = ['/livez', '/readyz', '/startupz'];
    const answers = await Promise.all(paths.map(async (path) => (await fetch(url + path)).status));
    expect(answers).toEqual([200, 200, 200]);
  });

  test.each(apps)('$name counts its requests and names nobody', async ({ url }) => {
    const response = await fetch(`${url}/metrics`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    const text = await response.text();
    expect(text).toMatch(/http_server_request_duration_seconds_count\{.*\} [1-9]/);
    expect(text).not.toMatch(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}/i);
    expect(text).not.toContain('@');
    expect(text).not.toContain(uid);
  });

  test.each(services)('$name describes its routes as OpenAPI', async ({ url }) => {
    const document = (await (await fetch(`${url}/docs/json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: object }>>;
    };
    expect(document.openapi).toMatch(/^3\./);
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(0);
    for (const { responses } of operations) expect(Object.keys(responses).length).toBeGreaterThan(0);
    expect((await fetch(`${url}/docs`)).status).toBe(200);
  });

  test.each(services)('$name does not answer a stranger', async ({ url, name }) => {
    const path = name === 'notification-service' ? '/notifications' : `/interviews/${interviewId}`;
    const suffix = { 'processor-service': '/transcript', 'ai-analyzer-service': '/analysis' }[name] ?? '';
    expect((await fetch(url + path + suffix)).status).toBe(401);
    const forged = await fetch(url + path + suffix, { headers: { 'x-user-id': uid } });
    expect(forged.status).toBe(401);
  });

  test.each(['/metrics', '/livez', '/readyz', '/startupz', '/metrics?x=1'])(
    '%s is not shown outside',
    async (path) => {
      expect((await fetch(stack.address + path)).status).toBe(404);
    },
  );
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountResponse } from '@interview-buddy/shared-types/api';
import { newPerson, startTestService, type TestPerson, type TestService } from '../../service.test-helper.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service?.stop());

const account = async (person: TestPerson) =>
  accountResponse.parse(await (await service.call(person, 'GET', '/account')).json());

/** As a mail program does it: no sign-in, only what stands in the link. */
const stop = (body: object) =>
  fetch(new URL('/account/mail-stop', service.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function personWithToken() {
  const person = newPerson();
  await service.call(person, 'PATCH', '/account', { retentionDays: 30 });
  const { mailToken } = await service.prisma.account.findUniqueOrThrow({ where: { id: person.id } });
  return { person, mailToken };
}

describe('stopping mails by the link in one', () => {
  it('stops the kind that the mail was of, and leaves the rest', async () => {
    const { person, mailToken } = await personWithToken();
    expect((await stop({ token: mailToken, kind: 'analysis-ready' })).status).toBe(204);
    expect((await account(person)).preferences.notifications).toEqual({
      'analysis-ready': { inApp: true, email: false },
      'interview-failed': { inApp: true, email: true },
    });
  });

  it('stops all where none is named, and may be done twice', async () => {
    const { person, mailToken } = await personWithToken();
    await Promise.all([stop({ token: mailToken }), stop({ token: mailToken })]);
    const { notifications } = (await account(person)).preferences;
    expect(Object.values(notifications).map(({ email }) => email)).toEqual([false, false]);
  });

  it('answers the same to a token that is nobody’s, and refuses what is none', async () => {
    expect((await stop({ token: randomUUID() })).status).toBe(204);
    expect((await stop({ token: 'x' })).status).toBe(400);
  });

  it('never shows the token', async () => {
    const { person, mailToken } = await personWithToken();
    expect(await (await service.call(person, 'GET', '/account')).text()).not.toContain(mailToken);
    expect(await (await service.call(person, 'GET', '/account/export')).text()).not.toContain(mailToken);
  });
});

it('keeps who may judge, and takes no other word for it', async () => {
  const { person } = await personWithToken();
  const { preferences } = await account(person);
  expect(preferences).toMatchObject({ ai: 'automatic', noticeOpenedMail: false });
  await service.call(person, 'PATCH', '/account', { preferences: { ...preferences, ai: 'none' } });
  expect((await account(person)).preferences.ai).toBe('none');
  const wrong = await service.call(person, 'PATCH', '/account', {
    preferences: { ...preferences, ai: 'gpt' },
  });
  expect(wrong.status).toBe(400);
});

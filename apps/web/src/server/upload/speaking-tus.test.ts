import { beforeEach, expect, it } from 'vitest';
import { stubEnvironment } from '../test-environment.test-helper';
import { notAnswered, speakingTus } from './speaking-tus';

const context = { params: Promise.resolve({}) };
beforeEach(() => stubEnvironment());

const asked = new Request('http://gateway/api/upload');

it('a refusal of the gateway itself names the version of the protocol', async () => {
  const refused = await speakingTus(async () => new Response(null, { status: 401 }))(asked, context);
  expect(refused.headers.get('tus-resumable')).toBe('1.0.0');
});

it('what the service says of it stays', async () => {
  const headers = { 'tus-resumable': '1.0.1' };
  const answer = await speakingTus(async () => new Response(null, { headers }))(asked, context);
  expect(answer.headers.get('tus-resumable')).toBe('1.0.1');
});

it.each([
  [undefined, 'OPTIONS, POST'],
  [['2f1c'], 'OPTIONS, HEAD, PATCH, DELETE'],
])('at %j it says which methods are answered', async (path, allowed) => {
  const refused = await speakingTus(notAnswered)(asked, { params: Promise.resolve({ path }) });
  expect([refused.status, refused.headers.get('allow'), refused.headers.get('tus-resumable')]).toEqual([
    405,
    allowed,
    '1.0.0',
  ]);
});

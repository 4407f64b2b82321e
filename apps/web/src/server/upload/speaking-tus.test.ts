import { expect, it } from 'vitest';
import { speakingTus } from './speaking-tus';

const context = { params: Promise.resolve({}) };
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

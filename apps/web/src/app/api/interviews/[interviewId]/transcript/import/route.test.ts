import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { serviceClient } from '@/server/services/client';
import { processor } from '@/server/services/clients';
import type { paths } from '@/server/services/generated/processor-service';
import { firebaseAuth } from '@/server/session/firebase';
import { stubEnvironment } from '@/server/test-environment.test-helper';
import { DELETE, PUT } from './route';

const id = '5f0c8a52-6f0e-4b63-9c39-6f8f8a2f4f10';
const claims = Buffer.from(JSON.stringify({ iss: 'https://securetoken.google.com/demo' }));
const token = `h.${claims.toString('base64url')}.s`;
const authorization = `Bearer ${token}`;

describe('the transcript that a person gives, or takes back', () => {
  let service: Server;
  let answer: { status: number; body: object };
  let asked: string[] = [];

  beforeAll(async () => {
    service = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        asked.push([request.method, request.url, request.headers.authorization, body].join(' ').trim());
        response.writeHead(answer.status, {
          'content-type': answer.status < 400 ? 'application/json' : 'application/problem+json',
        });
        response.end(JSON.stringify(answer.body));
      });
    });
    await new Promise<void>((ready) => service.listen(0, '127.0.0.1', ready));
  });
  afterAll(() => service.close().closeAllConnections());
  beforeEach(() => {
    stubEnvironment();
    const { port } = service.address() as AddressInfo;
    const { call } = serviceClient<paths>(() => `http://127.0.0.1:${port}`);
    vi.spyOn(processor, 'call').mockImplementation(call);
    vi.spyOn(firebaseAuth(), 'verifyIdToken').mockResolvedValue({
      ...{ uid: 'giver', sub: 'giver', aud: 'demo', iss: 'i', iat: 0, exp: 0, auth_time: 0 },
      firebase: { identities: {}, sign_in_provider: 'password' },
    });
    asked = [];
    answer = { status: 200, body: { run: 3 } };
  });

  const send = (route: typeof PUT, init: RequestInit, interviewId = id) =>
    route(new Request('https://buddy.example/api', init), { params: Promise.resolve({ interviewId }) });
  const takeBack = (headers: Record<string, string> = { authorization }, interviewId?: string) =>
    send(DELETE, { method: 'DELETE', headers }, interviewId);
  const give = (body: string) => send(PUT, { method: 'PUT', headers: { authorization }, body });

  it('is taken back at the processor, in the name of the person', async () => {
    const response = await takeBack();
    expect([response.status, await response.json()]).toEqual([202, { run: 3 }]);
    expect(asked).toEqual([`DELETE /interviews/${id}/transcript/import ${authorization}`]);
  });

  it('tells that no run was started where the recording is still to come', async () => {
    answer.body = { run: null };
    expect(await (await takeBack()).json()).toEqual({ run: null });
  });

  it('says so where none was given, or the interview is not theirs', async () => {
    const body = { type: 'urn:x', title: 't', status: 404, detail: 'None.', code: 'transcript/none-given' };
    answer = { status: 404, body };
    const response = await takeBack();
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'transcript/none-given', detail: 'None.' });
  });

  it('is not taken back without a session, nor of what is no interview', async () => {
    expect((await takeBack({ origin: 'https://buddy.example' })).status).toBe(401);
    expect((await takeBack({ authorization }, 'all')).ok).toBe(false);
    expect(asked).toEqual([]);
  });

  it('is given as it is, and not looked at where it is too large for one', async () => {
    expect((await give('WEBVTT\n\nZoë')).status).toBe(202);
    expect(asked).toEqual([`PUT /interviews/${id}/transcript/import ${authorization} WEBVTT\n\nZoë`]);
    expect((await give('x'.repeat(5_000_001))).status).toBe(413);
    expect(asked).toHaveLength(1);
  });
});

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { newPerson } from './account.ts';
import { DEFAULT_PLACES } from '../../apps/upload-service/src/modules/consent/default-places.ts';
import { statementFor } from '../../scripts/lib/consent.ts';
import { Person } from '../../scripts/lib/person.ts';
import { gatewayRoutes } from './routes.ts';
import { sampleContext } from './sample.ts';

/** Bodies that each route takes, so that it is the owner that is refused and not the shape. */
const bodies: Record<string, unknown> = {
  'POST /api/interviews/[interviewId]/consent': statementFor(DEFAULT_PLACES),
  'PATCH /api/interviews/[interviewId]': { version: 1, notes: 'mine now' },
  'POST /api/interviews/[interviewId]/runs': { from: 'analysis' },
  'PUT /api/interviews/[interviewId]/transcript/corrections': {
    run: 1,
    corrections: [{ kind: 'set-role', speakerId: 's0', role: 'candidate' }],
  },
  'POST /api/interviews/[interviewId]/transcript/reruns': { run: 1, engine: 'pocketsphinx' },
  'POST /api/interviews/[interviewId]/analysis/review-requests': { run: 1 },
  'PUT /api/interviews/[interviewId]/questions': { run: 1, marks: [{ turnId: 't0', isQuestion: true }] },
};
const queries: Record<string, string> = {
  'GET /api/interviews/[interviewId]/transcript/download': '?format=txt',
};
const routes = gatewayRoutes().filter(({ path }) => path.includes('['));
/** For a role, whoever's the interview is: who has not the role is refused before anything is looked at. */
const ofReviewers = 'POST /api/review/analyses/[interviewId]';
const withInterview = routes.filter(
  ({ method, path }) => path.includes('[interviewId]') && `${method} ${path}` !== ofReviewers,
);

describe('a second account', () => {
  const stack = inject('stack');
  let first: Person;
  let second: Person;
  let interviewId = '';

  beforeAll(async () => {
    [first, second] = await Promise.all([
      newPerson(stack, 'owner@example.com'),
      newPerson(stack, 'other@example.com'),
    ]);
    interviewId = (await first.createInterview(sampleContext)).id;
  });

  test('there are routes to try', () => {
    expect(withInterview.length).toBeGreaterThan(5);
  });

  test.each(withInterview)(
    '$method $path answers 404 for an interview of the first',
    async ({ method, path }) => {
      const key = `${method} ${path}`;
      const target = path.replace('[interviewId]', interviewId) + (queries[key] ?? '');
      const response = await second.request(method, target, bodies[key]);
      expect(response.status).toBe(404);
      const unknown = await second.request(method, target.replace(interviewId, randomUUID()), bodies[key]);
      // What is another's and what does not exist must look alike.
      const { code } = (await response.json()) as { code: string };
      expect(unknown.status).toBe(404);
      expect(await unknown.json()).toMatchObject({ code });
    },
  );

  test('a reviewer’s decision is not for everybody', async () => {
    const target = `/api/review/analyses/${interviewId}`;
    const decision = { run: 1, decision: 'released', note: '' };
    expect((await second.request('POST', target, decision)).status).toBe(403);
    expect((await first.request('POST', target, decision)).status).toBe(403);
  });

  test('the list of the second is empty, and the first still has it', async () => {
    const list = await second.request('GET', '/api/interviews');
    expect(await list.json()).toMatchObject({ items: [] });
    expect(await first.interview(interviewId)).toMatchObject({ id: interviewId, notes: sampleContext.notes });
  });
});

describe('nobody', () => {
  const { address } = inject('stack');
  const open = new Set([
    'POST /api/session',
    'DELETE /api/session',
    'POST /api/session/sample',
    'GET /api/session',
    // Reached from a mail, by the secret in its link.
    'POST /api/mail/stop',
    'GET /api/mail/opened/[deliveryId]',
  ]);

  test.each(gatewayRoutes().filter(({ method, path }) => !open.has(`${method} ${path}`)))(
    '$method $path answers 401 without a session',
    async ({ method, path }) => {
      const target = path.replaceAll(/\[\[?[.\w]+\]\]?/g, randomUUID());
      const body = ['GET', 'DELETE'].includes(method) ? undefined : {};
      const response = await new Person(address).request(method, target, body);
      expect(response.status).toBe(401);
    },
  );
});

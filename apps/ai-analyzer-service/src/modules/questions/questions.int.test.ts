import { analysisResponse, runStarted } from '@interview-buddy/shared-types/api';
import { signTestToken, untilTrue } from '@interview-buddy/shared-utils/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversation, INTERVIEW } from '../../testing/conversation.test-helper.js';
import { startService, type Person, type RunningService } from '../../testing/service.test-helper.js';

let service: RunningService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

async function analysed(): Promise<Person & { token: string }> {
  const person = await service.anInterview();
  await service.transcribed(person, 1, conversation(INTERVIEW));
  await untilTrue(async () => (await service.statusOf(person)) === 'complete');
  return { ...person, token: signTestToken({ id: person.userId }) };
}

const path = ({ interviewId }: Person): string => `/interviews/${interviewId}/questions`;
const unmark = (run: number, turnId = 't2') => ({ run, marks: [{ turnId, isQuestion: false }] });

async function questionTurns(person: Person & { token: string }, run: number): Promise<string[]> {
  await untilTrue(async () => {
    const row = await service.prisma.interview.findUniqueOrThrow({ where: { id: person.interviewId } });
    return row.run === run && row.status === 'complete';
  });
  const response = await service.get(`/interviews/${person.interviewId}/analysis`, person.token);
  const { result } = analysisResponse.parse(await response.json());
  return result.questions.map((question) => question.quote.turnId);
}

describe('PUT /interviews/:id/questions', () => {
  it('starts the next run, pairs by the marks, and keeps them on later runs', async () => {
    const person = await analysed();
    expect(await questionTurns(person, 1)).toContain('t2');
    const response = await service.send('PUT', path(person), person.token, unmark(1));
    expect([response.status, runStarted.parse(await response.json())]).toEqual([200, { run: 2 }]);
    expect(await questionTurns(person, 2)).not.toContain('t2');

    const again = {
      run: 2,
      marks: [{ turnId: 't4', isQuestion: true }],
    };
    expect((await service.send('PUT', path(person), person.token, again)).status).toBe(200);
    const turns = await questionTurns(person, 3);
    expect(turns).not.toContain('t2');
    expect(turns).toContain('t4');
    expect(await service.prisma.analysis.count({ where: { interviewId: person.interviewId } })).toBe(3);
  });

  it('keeps the marks of one of two windows that were open at the same run', async () => {
    const person = await analysed();
    const send = (turnId: string) => service.send('PUT', path(person), person.token, unmark(1, turnId));
    const statuses = (await Promise.all([send('t0'), send('t2')])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 409]);
    expect(await service.prisma.questionMark.count({ where: { interviewId: person.interviewId } })).toBe(1);
  });

  it('refuses what was said of an older run, what the candidate said, and what is not theirs', async () => {
    const person = await analysed();
    const status = async (body: object, token = person.token): Promise<number> =>
      (await service.send('PUT', path(person), token, body)).status;
    expect(await status(unmark(7))).toBe(409);
    expect(await status(unmark(1, 't1'))).toBe(422);
    expect(await status({ run: 1, marks: [] })).toBe(400);
    expect(await status(unmark(1), signTestToken())).toBe(404);
    expect(await service.prisma.questionMark.count({ where: { interviewId: person.interviewId } })).toBe(0);
  });
});

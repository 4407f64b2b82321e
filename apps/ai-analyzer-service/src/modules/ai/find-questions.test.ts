import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conversation, type Line } from '../../testing/conversation.test-helper.js';
import { tellSides, type SpokenTurn } from '../language/sides.js';
import { pairAnswers } from '../questions/pair.js';
import { Asker } from './asker.js';
import { askerAt } from './asker.test-helper.js';
import { findQuestions } from './find-questions.js';
import { startVendorServer, type VendorServer } from './providers/vendor-server.test-helper.js';

let server: VendorServer;
beforeAll(async () => {
  server = await startVendorServer();
});
beforeEach(() => {
  server.seen.length = 0;
});
afterAll(() => server.stop());

const ANSWER = 'i wrote the first version alone and later we were three people on it for about a year';
const LINES: readonly Line[] = [
  ['interviewer', 'your last project sounds interesting and i am quite curious there'],
  ['candidate', ANSWER],
];
const turns = (lines: readonly Line[] = LINES): readonly SpokenTurn[] => tellSides(conversation(lines)).turns;
const named = (...questions: { turn: number; type: string; quote: string }[]): void =>
  server.decide(() => ({ kind: 'result', output: { questions } }));

describe('questions that a model finds', () => {
  it('are paired with their answers where the rules saw none, with the type that it says', async () => {
    named({ turn: 0, type: 'technical', quote: 'I am quite CURIOUS there' });
    const { questions: found } = await findQuestions(turns(), askerAt(server.url));
    const sides = tellSides(conversation(LINES));
    expect(pairAnswers(sides)).toEqual([]);
    const [pair, ...more] = pairAnswers(sides, [], found);
    expect(more).toEqual([]);
    expect(pair?.question).toMatchObject({
      type: 'technical',
      quote: { text: 'i am quite curious there' },
    });
    expect(pair?.tokens.map((token) => token.norm).join(' ')).toBe(ANSWER);
  });

  it('count only by words that stand in a turn of the interviewer', async () => {
    named(
      { turn: 0, type: 'behavioral', quote: 'tell me about your biggest failure' },
      { turn: 1, type: 'behavioral', quote: 'i wrote the first version' },
      { turn: 9, type: 'behavioral', quote: 'i am quite curious there' },
    );
    expect((await findQuestions(turns(), askerAt(server.url))).questions).toEqual([]);
  });

  it('never go before what the person said of the turn', async () => {
    named({ turn: 0, type: 'technical', quote: 'i am quite curious there' });
    const { questions: found } = await findQuestions(turns(), askerAt(server.url));
    const sides = tellSides(conversation(LINES));
    const startMs = sides.turns[0]?.turn.startMs ?? 0;
    expect(pairAnswers(sides, [{ startMs, isQuestion: false }], found)).toEqual([]);
  });

  it('take nothing away from what the rules found', async () => {
    named();
    const asked: readonly Line[] = [['interviewer', 'what did you do then'], LINES[1] ?? ['candidate', '']];
    const { questions: found } = await findQuestions(turns(asked), askerAt(server.url));
    expect(pairAnswers(tellSides(conversation(asked)), [], found)).toHaveLength(1);
  });

  it('are asked for in parts, each turn by its own number', async () => {
    const long = Array.from({ length: 60 }, () => LINES).flat();
    server.decide(({ body }) => {
      const first = /\{\\"turn\\":(\d+)/.exec(JSON.stringify(body))?.[1];
      const question = { turn: Number(first), type: 'other', quote: 'i am quite curious there' };
      return { kind: 'result', output: { questions: [question] } };
    });
    const { questions: found } = await findQuestions(turns(long), askerAt(server.url));
    expect(server.seen).toHaveLength(2);
    expect(found.map(({ turnId }) => turnId)).toEqual([turns(long)[0]?.turn.id, turns(long)[80]?.turn.id]);
  });
});

describe('without a model', () => {
  it('says that it could not be asked', async () => {
    server.decide(() => ({ kind: 'status', status: 503 }));
    expect(await findQuestions(turns(), askerAt(server.url))).toEqual({ questions: [], partly: true });
  });

  it('asks nobody where the person lets no model judge', async () => {
    expect(await findQuestions(turns(), askerAt(server.url, { choice: 'none' }))).toEqual({
      questions: [],
      partly: false,
    });
    expect(server.seen).toEqual([]);
  });

  it('gives up at the limit of time, as after a provider that does not answer', async () => {
    server.decide(() => ({ kind: 'silence' }));
    expect(await findQuestions(turns(), askerAt(server.url, { withinMs: 50 }))).toEqual({
      questions: [],
      partly: true,
    });
  });

  it('stops where the run itself is to stop', async () => {
    server.decide(() => ({ kind: 'silence' }));
    const asker: Asker = askerAt(server.url, { signal: AbortSignal.abort() });
    await expect(findQuestions(turns(), asker)).rejects.toMatchObject({ kind: 'cancelled' });
  });
});

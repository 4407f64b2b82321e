import type { AnalysisResult, Answer, Quote, StarPart } from '@interview-buddy/shared-types/models';
import { available, bounded, clarity, measure, weighed, type Measures } from './measures.ts';
import type { Spoken } from './transcript.ts';

type Told = Spoken['answers'][number];

const NOT_SPOKEN = { available: false as const, reason: 'Nobody spoke in this made-up interview.' };

const STAR: readonly StarPart[] = ['situation', 'task', 'action', 'result'];

/** An analysis in which every figure follows from the words of the transcript. */
export function analyse(spoken: Spoken): AnalysisResult {
  const measures = measure(spoken);
  const answers = spoken.answers.map((told, index) => answerOf(told, index, measures));
  const clear = clarity(measures);
  const content = mean(answers.map((answer) => answer.score));
  const overall = weighed([
    ['content', 'Answers', content, 0.6, `${answers.length} answers`],
    ['clarity', 'Clarity', clear.score, 0.4, 'fillers, pace and pauses'],
  ]);
  return {
    rubricVersion: 'seed-1',
    verdict: `Your answers were ${content >= 70 ? 'well built' : 'missing parts'} and ${clear.score >= 70 ? 'easy' : 'harder'} to follow.`,
    overall: available({ ...overall, spread: 6 }),
    fillers: available(measures.fillers),
    pace: available(measures.pace),
    pauses: available(measures.pauses),
    clarity: available(clear),
    delivery: NOT_SPOKEN,
    phrasing: NOT_SPOKEN,
    talk: available(measures.talk),
    talkShare: available(share(measures.talk)),
    questions: spoken.answers.map(({ question }, index) => ({
      id: `q${index}`,
      type: 'behavioral',
      quote: quoteOf(question),
      followsUp: null,
    })),
    answers,
    sentiment: line(answers, (answer) => (answer.score - 50) / 100),
    confidence: line(answers, (answer) => bounded(90 - (answer.fillers ?? 0) * 4)),
    enthusiasm: line(answers, (answer) => bounded(40 + answer.wordsPerMinute / 4)),
    recommendations: recommendations(spoken, answers),
    strengths: spoken.answers.flatMap(({ turn, parts }) => {
      const result = parts.find(({ part }) => part === 'result');
      return result
        ? [{ text: 'You closed with a result.', quotes: [{ turnId: turn.id, ...quoted(result) }] }]
        : [];
    }),
    caveats: [{ code: 'seeded', message: 'This interview was made up for development; nobody held it.' }],
    preliminary: false,
    contentEngine: { name: 'seed', model: null, promptVersion: null },
  };
}

function answerOf({ turn, parts }: Told, index: number, { fillers }: Measures): Answer {
  const star = STAR.map((part) => {
    const evidence = parts
      .filter((told) => told.part === part)
      .map((told) => ({ turnId: turn.id, ...quoted(told) }));
    return { part, probability: evidence.length > 0 ? 0.9 : 0.1, evidence };
  });
  const told = star.filter(({ evidence }) => evidence.length > 0).length;
  const relevance = bounded(50 + told * 11);
  return {
    questionId: `q${index}`,
    startMs: turn.startMs,
    endMs: turn.endMs,
    words: turn.words.length,
    starExpected: true,
    star,
    relevance: { score: relevance, toQuestion: relevance, toJob: null, sharedTerms: [] },
    fillers: fillers.items.filter((item) => item.turnId === turn.id).length,
    wordsPerMinute: (turn.words.length * 60_000) / (turn.endMs - turn.startMs),
    ownership: { singular: count(turn, 'I'), plural: count(turn, 'we') },
    numbers: [],
    example: null,
    score: bounded(told * 18 + relevance * 0.28),
    summary: `You told ${told} of the four parts of a full answer.`,
  };
}

function recommendations(spoken: Spoken, answers: readonly Answer[]): AnalysisResult['recommendations'] {
  return answers.flatMap((answer, index) => {
    const turn = spoken.answers[index]?.turn;
    const missing = answer.star.find(({ evidence }) => evidence.length === 0);
    if (!turn || !missing) return [];
    return [
      {
        id: `r${index}`,
        title: `Say the ${missing.part} when you answer this question.`,
        why: `Without the ${missing.part} the answer stays half told.`,
        gain: bounded(10.8 / answers.length),
        quotes: [quoteOf(turn)],
        example: null,
      },
    ];
  });
}

function line(answers: readonly Answer[], value: (answer: Answer) => number) {
  return answers.map((answer) => ({
    startMs: answer.startMs,
    endMs: answer.endMs,
    value: value(answer),
    quotes: [],
  }));
}

const quoted = ({ text, startMs, endMs }: Omit<Quote, 'turnId'>) => ({ text, startMs, endMs });

const quoteOf = (turn: Told['turn']): Quote => ({ turnId: turn.id, ...quoted(turn) });

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const share = ({ candidateMs, interviewerMs }: Measures['talk']): number =>
  candidateMs / (candidateMs + interviewerMs);

const count = (turn: Told['turn'], text: string): number =>
  turn.words.filter((word) => word.text === text).length;

import { describe, expect, it } from 'vitest';
import { conversation, GOOD_STORY } from '../../testing/conversation.test-helper.js';
import { clausesOf } from '../language/clauses.js';
import { tellSides } from '../language/sides.js';
import { joinTokens } from '../language/tokens.js';
import { measureConfidence } from './confidence.js';
import { cleaned, exampleFrom } from './example.js';
import { judgeRelevance } from './relevance.js';
import { measureSentiment } from './sentiment.js';
import { shapeOf } from './shape.js';
import { locateStar, starOf } from './star.js';
import { windowsOf } from './windows.js';

const candidate = (text: string) => tellSides(conversation([['candidate', text]])).candidate;
const tokens = (text: string) => joinTokens(candidate(text).map((spoken) => spoken.tokens));
const located = (text: string) => locateStar(clausesOf(tokens(text)));
const parts = (text: string) =>
  starOf(located(text))
    .filter((one) => one.probability >= 0.5)
    .map((one) => one.part);

describe('the parts of a story', () => {
  it('are all found in a whole one, each at its words', () => {
    expect(parts(GOOD_STORY)).toEqual(['situation', 'task', 'action', 'result']);
    const action = starOf(located(GOOD_STORY)).find((one) => one.part === 'action');
    expect(action?.evidence.map((quote) => quote.text)).toContain('so i collected the logs');
  });

  it.each([
    ['i think leadership is important and i usually try to motivate people', []],
    ['i wrote a script for the report', ['action']],
    ['my task was to hire four people by the summer', ['task']],
  ])('in "%s" are %j', (text, expected) => expect(parts(text)).toEqual(expected));

  const STORY =
    'last year our warehouse was mixing up orders my task was to fix that i followed twenty orders by hand talked to the night shift and redrew the labels with bigger numbers';

  it.each([
    'we ended up shipping every order on time that month',
    'that got us from forty mistakes a week down to three',
    'it meant we could close the complaint desk',
    'as a result my boss gave me the whole floor',
    'the mistakes basically disappeared',
    'the client signed for another year',
    "they're still using it today",
    'it took us two weeks instead of six',
    'the launch went off without a hitch',
    'everybody was happy with it',
    'which brought the error rate under one percent',
  ])('hold a result that no mark sets off: "%s"', (end) =>
    expect(parts(`${STORY} ${end}`)).toContain('result'),
  );

  it.each([
    'then i wrote everything down in a document',
    'and i checked the labels twice a day for three weeks',
    'i bought two new printers and set them up on monday',
    'i asked the night shift to count the boxes',
    "so yeah that's what i did",
  ])('hold no result in what is only done: "%s"', (end) =>
    expect(parts(`${STORY} ${end}`)).not.toContain('result'),
  );

  it('are not made of what others did', () => {
    expect(parts('they built it and he tested it')).not.toContain('action');
  });
});

describe('who does what', () => {
  it.each([
    ['so i added an index', 'i', true],
    ['then we moved the tables', 'we', true],
    ['our manager wanted a report', 'other', true],
    ['i work in a small team', 'i', false],
  ])('"%s" is of %s', (text, subject, past) =>
    expect(shapeOf(text.split(' '), 'other')).toMatchObject({ subject, past }),
  );

  it('goes on with the one before where nobody is named', () => {
    expect(shapeOf(['and', 'added', 'a', 'test'], 'i').subject).toBe('i');
  });
});

describe('relevance', () => {
  const judge = (
    question: string,
    answer: string,
    job = new Map<string, { word: string; weight: number }>(),
  ) =>
    judgeRelevance({
      questionTokens: tokens(question),
      type: 'motivational',
      answerTokens: tokens(answer),
      jobTerms: job,
      storyClauses: 0,
    });
  const why =
    'i want to work here because i admire your product and the team and the mission of your company and i want to grow in this industry with you';
  const boat =
    'my brother has a boat and in the summer we go out on the lake and we catch fish and it is always warm and sunny up there';

  it('is higher for what was asked than for anything else', () => {
    expect(judge('why do you want to work at our company', why).score).toBeGreaterThan(
      judge('why do you want to work at our company', boat).score + 40,
    );
  });

  it('looks at the job only where it is described', () => {
    expect(judge('why do you want to work at our company', why).toJob).toBeNull();
    const job = new Map(
      ['product', 'team', 'mission', 'industry', 'budget'].map((word) => [word, { word, weight: 1 }]),
    );
    expect(judge('why do you want to work at our company', boat, job).toJob).toBe(0);
  });
});

describe('over time', () => {
  it('the last window ends with the speech, so that no link leads behind the recording', () => {
    const turns = candidate('i decided to change the plan and i delivered it in two weeks');
    const lastMs = Math.max(...turns.map(({ turn }) => turn.endMs));
    expect(windowsOf(turns).at(-1)?.endMs).toBe(lastMs);
  });

  it('sentiment turns with "not", and the topic is no feeling', () => {
    const at = (text: string) => measureSentiment(windowsOf(candidate(text)))[0]?.value ?? 0;
    expect(at('it was a great and wonderful time with people i loved')).toBeGreaterThan(0.2);
    expect(at('it was not great and not wonderful and i did not love it')).toBeLessThan(0);
    expect(at('the problem was a difficult conflict about the failure of the system')).toBe(0);
  });

  it('hedges lower confidence and are shown', () => {
    const at = (text: string) => measureConfidence(windowsOf(candidate(text)), () => false, null)[0];
    const sure = at('i decided to change the plan and i delivered it in two weeks');
    const unsure = at('i guess maybe we sort of changed the plan and it probably helped');
    expect((sure?.value ?? 0) - (unsure?.value ?? 0)).toBeGreaterThan(25);
    expect(unsure?.quotes[0]?.text).toContain('guess');
  });
});

describe('the example', () => {
  it('is the person’s own words without what carries nothing', () => {
    expect(cleaned(tokens('and um so i i added like an index'))).toBe('I added an index.');
  });

  it('asks for what is missing and makes nothing up', () => {
    const text = exampleFrom(
      located(
        'last year our shop was losing customers so i called thirty of them and i wrote down their reasons',
      ),
    );
    expect(text).toContain('Last year our shop was losing customers.');
    expect(text).toContain('[Say how it ended');
    expect(exampleFrom(located('i like tea'))).toBeNull();
  });
});

import type { StarPart } from '@interview-buddy/shared-types/models';

export interface Sentence {
  /** The part of the answer that it stands for; null for what adds nothing. */
  part: StarPart | null;
  text: string;
}

export interface Story {
  question: string;
  /** In the order in which they are told; a practised answer tells all of them. */
  answer: readonly [Sentence, ...Sentence[]];
}

const s = (part: StarPart | null, text: string): Sentence => ({ part, text });

export const stories: readonly [Story, ...Story[]] = [
  {
    question: 'Tell me about a time you had to fix something under pressure.',
    answer: [
      s('situation', 'last spring our checkout stopped working on the first morning of a sale'),
      s(null, 'it was a really stressful day for all of us'),
      s('task', 'I was on call and had to get orders flowing again before noon'),
      s('action', 'I rolled back the release and then read the query plans until I found a missing index'),
      s('action', 'after that I wrote a check that refuses such a release'),
      s('result', 'orders were back in forty minutes and we lost less than two percent of the day'),
    ],
  },
  {
    question: 'Describe a disagreement with a colleague and how you handled it.',
    answer: [
      s('situation', 'a designer and I disagreed on whether the form should have three steps or one'),
      s(null, 'I guess both of us had good points'),
      s('task', 'we had to decide within the week because the team was waiting'),
      s(
        'action',
        'I proposed to test both versions with ten customers and we agreed on the measure beforehand',
      ),
      s('result', 'the shorter form won by eleven percent and she presented it to the whole company'),
    ],
  },
  {
    question: 'What is the project that you are most proud of?',
    answer: [
      s('situation', 'our reports took nine hours every night and failed once a week'),
      s('task', 'my manager asked me to make them finish before people came to work'),
      s('action', 'I measured where the time went and moved the heaviest part into the database'),
      s(null, 'there was a lot of other stuff around it too'),
      s('result', 'they now take twenty minutes and have failed once in the past year'),
    ],
  },
  {
    question: 'Tell me about a time you failed.',
    answer: [
      s('situation', 'I once promised a customer a date without asking the team'),
      s('task', 'I had to tell both sides the truth and find a way out'),
      s('action', 'I called the customer the same day and offered a smaller first version'),
      s(null, 'that was not an easy call to make'),
      s('result', 'they accepted and have stayed with us and I have not promised a date alone since'),
    ],
  },
  {
    question: 'How do you decide what to work on first?',
    answer: [
      s('situation', 'in my current team requests come from four departments'),
      s('task', 'I am the one who keeps the list in order'),
      s('action', 'I ask what happens if we do it a month later and I write the answer next to each request'),
      s('result', 'since then we finish about eight of ten things that we start'),
      s(null, 'before that it was more of a mess'),
    ],
  },
  {
    question: 'Tell me about a time you helped somebody else succeed.',
    answer: [
      s('situation', 'a new colleague was quiet in reviews and wanted to leave'),
      s('task', 'I was her mentor for the first half year'),
      s('action', 'we read one change together every day and I let her lead the next release'),
      s('result', 'she runs releases for three teams today'),
      s(null, 'it is just nice to see that happen'),
    ],
  },
];

export const fillerWords = ['um', 'uh', 'like', 'you know', 'um', 'basically'] as const;

export const companies: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['Northwind Traders', 'Backend Engineer'],
  ['Fabrikam', 'Platform Engineer'],
  ['Contoso', 'Software Engineer'],
  ['Tailspin Toys', 'Full-stack Developer'],
  ['Adventure Works', 'Engineering Lead'],
  ['Litware', 'Data Engineer'],
  ['Proseware', 'Senior Software Engineer'],
];

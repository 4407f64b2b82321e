import type { Answer, QuestionType } from '@interview-buddy/shared-types/models';
import type { Token } from '../language/tokens.js';
import { clamp, round } from '../speech/measured.js';
import { conceptsOf, groupsOfStem } from './concepts.js';
import { keyTerms, termsOfTokens, type Terms } from './terms.js';

const JOB_TERMS = 40;
/** This many of the job's own words in one answer is as much as a natural answer holds. */
const JOB_FULL = 5;

/** How an answer of this type sounds, whatever its matter. */
const FORM: Readonly<Partial<Record<QuestionType, RegExp>>> = {
  technical:
    /\b(?:because|using|use|used|which means|instead of|for example|depends|trade ?off|function|request|data|value|store|server|memory|time)\b/g,
  situational: /\b(?:i would|i'd|first|then|i will|depending|if)\b/g,
  motivational:
    /\b(?:i (?:\w+ )?(?:want|like|love|enjoy|believe|admire|wanted|worked|am|work|studied)|i'm|your (?:\w+ )?(?:company|product|team|mission)|years|excited|because)\b/g,
  cultural:
    /\b(?:people|team|i (?:like|prefer|enjoy|value)|environment|where|trust|open|together|feedback)\b/g,
  logistics:
    /\b(?:yes|no|weeks?|months?|range|thousand|available|start|remote|office|question|would you|do you|what|how)\b/g,
};

export interface RelevanceInputs {
  questionTokens: readonly Token[];
  type: QuestionType;
  answerTokens: readonly Token[];
  jobTerms: ReadonlyMap<string, { word: string; weight: number }>;
  /** Clauses that tell a part of a story. */
  storyClauses: number;
}

export function jobTermsOf(
  jobDescription: string,
  title: string,
): ReadonlyMap<string, { word: string; weight: number }> {
  return keyTerms(`${jobDescription} ${title}`, JOB_TERMS);
}

function sharedTerms(question: Terms, answer: Terms): string[] {
  return [...question.keys()].filter((key) => answer.has(key)).map((key) => answer.get(key) ?? key);
}

/** Share of what the question is about that the answer takes up; 0.5 where the question names no matter at all. */
function matterShare(question: Terms, answer: Terms): number {
  const asked = [...conceptsOf(question.keys())].toSorted((a, b) => b[1] - a[1]).slice(0, 4);
  if (asked.length === 0) return 0.5;
  const said = conceptsOf(answer.keys());
  const best = asked.map(([group]) => clamp((said.get(group) ?? 0) / 4, 0, 1)).toSorted((a, b) => b - a);
  return (best[0] ?? 0) * 0.7 + (best[1] ?? best[0] ?? 0) * 0.3;
}

function lexicalShare(question: Terms, answer: Terms): number {
  if (question.size === 0) return 0.5;
  const rare = (key: string): number => (groupsOfStem(key).length > 1 ? 0.6 : 1);
  const all = [...question.keys()].reduce((sum, key) => sum + rare(key), 0);
  const met = [...question.keys()].filter((key) => answer.has(key)).reduce((sum, key) => sum + rare(key), 0);
  return clamp(met / Math.min(all, 3), 0, 1);
}

function formShare({ type, storyClauses }: RelevanceInputs, text: string): number {
  if (type === 'behavioral') {
    const ownWays = (text.match(/\bi (?!think|guess|mean|don't|do not|can't)\w+/g)?.length ?? 0) / 8;
    return clamp(Math.max(storyClauses / 4, Math.min(0.5, ownWays)), 0, 1);
  }
  const form = FORM[type];
  return form ? clamp((text.match(form)?.length ?? 0) / 4, 0, 1) : 0.5;
}

function toJob(jobTerms: RelevanceInputs['jobTerms'], answer: Terms): number | null {
  if (jobTerms.size < 5) return null;
  const met = [...jobTerms.keys()].filter((key) => answer.has(key)).length;
  return round(clamp(met / JOB_FULL, 0, 1) * 100);
}

/** Words that an answer needs to hold anything; "in four weeks" answers when one can start. */
const ENOUGH_WORDS: Readonly<Partial<Record<QuestionType, number>>> = { behavioral: 40, logistics: 18 };
const ENOUGH_ELSE = 30;

/** Nobody answers a question in three words, however well they are chosen. */
export function substance(words: number, type: QuestionType): number {
  return clamp((words - 3) / ((ENOUGH_WORDS[type] ?? ENOUGH_ELSE) - 3), 0, 1);
}

export function judgeRelevance(inputs: RelevanceInputs): Answer['relevance'] {
  const { questionTokens, type, answerTokens, jobTerms } = inputs;
  const question = termsOfTokens(questionTokens);
  const answer = termsOfTokens(answerTokens);
  const text = answerTokens.map((token) => token.norm).join(' ');
  // A story is told in words that the question cannot know: that it is one says more than shared words do.
  const form = type === 'behavioral' ? 0.5 : 0.3;
  const words = 0.6 * matterShare(question, answer) + 0.4 * lexicalShare(question, answer);
  const direct = form * formShare(inputs, text) + (1 - form) * words;
  const toQuestion = round(clamp(direct * 1.25, 0, 1) * 100 * substance(answerTokens.length, type));
  const job = toJob(jobTerms, answer);
  return {
    score: round(job === null ? toQuestion : toQuestion * 0.85 + Math.min(job, toQuestion) * 0.15),
    toQuestion,
    toJob: job,
    sharedTerms: sharedTerms(question, answer),
  };
}

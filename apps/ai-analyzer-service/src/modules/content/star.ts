import { starPart, type Answer, type StarPart } from '@interview-buddy/shared-types/models';
import type { Clause } from '../language/clauses.js';
import { HESITATIONS } from '../language/lexicon.js';
import { quotesOf } from '../language/quotes.js';
import { isDeed, shapeOf, type Shape } from './shape.js';
import { GENERAL, NARRATIVE, STAR_BIAS, STAR_CUES } from './star-cues.js';
import { round } from '../speech/measured.js';

export interface StarClause {
  clause: Clause;
  text: string;
  probability: Readonly<Record<StarPart, number>>;
}

export const PRESENT = 0.5;
const EVIDENCE_AT_MOST = 3;
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Stories begin with the situation and end with the result: where a clause stands speaks for its part. */
function placeWeight(part: StarPart, position: number, clauses: number): number {
  if (clauses < 3) return 0;
  if (part === 'situation') return position <= 0.35 ? 0.7 : -0.9;
  if (part === 'task') return position <= 0.5 ? 0.4 : -0.6;
  if (part === 'result') return position >= 0.6 ? 0.7 : -0.6;
  return position > 0.1 && position < 0.95 ? 0.2 : -0.2;
}

function clauseText(clause: Clause): string {
  return clause.tokens
    .filter((token) => !HESITATIONS.has(token.norm))
    .map((token) => token.norm)
    .join(' ');
}

/** A scene stands early and is not the speaker's own deed; an outcome comes late, after a deed. */
function narrativeWeight(part: StarPart, place: Place): number {
  const { shape, position, clauses, deedBefore } = place;
  if (part === 'action') return isDeed(shape) ? NARRATIVE.deed : 0;
  if (!shape.past || clauses < 2) return 0;
  const own = shape.subject === 'i';
  if (part === 'situation') return !deedBefore && position <= 0.4 && !isDeed(shape) ? NARRATIVE.scene : 0;
  if (part === 'result')
    return deedBefore && !isDeed(shape) && position >= (own ? 0.9 : 0.6) ? NARRATIVE.outcome : 0;
  return 0;
}

interface Place {
  shape: Shape;
  position: number;
  clauses: number;
  deedBefore: boolean;
}

function probabilityOf(part: StarPart, text: string, place: Place): number {
  const cues = STAR_CUES[part].filter((cue) => cue.pattern.test(text)).map((cue) => cue.weight);
  const narrative = narrativeWeight(part, place);
  if (narrative > 0) cues.push(narrative);
  if (cues.length === 0) return 0.03;
  const strongest = Math.max(...cues);
  // The second cue adds less than the first: several weak hints are not one strong one.
  const others = cues.reduce((sum, weight) => sum + weight, 0) - strongest;
  const general = GENERAL.test(text) && (part === 'action' || part === 'situation') ? -1.4 : 0;
  return logistic(
    STAR_BIAS[part] + strongest + others * 0.5 + general + placeWeight(part, place.position, place.clauses),
  );
}

export function locateStar(clauses: readonly Clause[]): StarClause[] {
  let subject: Shape['subject'] = 'other';
  let deedBefore = false;
  return clauses.map((clause) => {
    const text = clauseText(clause);
    const shape = shapeOf(text.split(' '), subject);
    const place = { shape, position: clause.position, clauses: clauses.length, deedBefore };
    subject = shape.subject;
    deedBefore ||= isDeed(shape);
    const of = (part: StarPart): number => probabilityOf(part, text, place);
    return {
      clause,
      text,
      probability: {
        situation: of('situation'),
        task: of('task'),
        action: of('action'),
        result: of('result'),
      },
    };
  });
}

/** The whole answer has a part when one of its clauses has it, and more surely when several do. */
export function starOf(located: readonly StarClause[]): Answer['star'] {
  return starPart.options.map((part) => {
    const ranked = located.toSorted((a, b) => b.probability[part] - a.probability[part]);
    const strongest = ranked.slice(0, 3).map((one) => one.probability[part]);
    const missing = strongest.reduce((product, p, i) => product * (1 - p * (i === 0 ? 1 : 0.4)), 1);
    const evidence = ranked
      .filter((one) => one.probability[part] >= PRESENT)
      .slice(0, EVIDENCE_AT_MOST)
      .toSorted((a, b) => a.clause.position - b.clause.position);
    const probability = evidence.length > 0 ? 1 - missing : Math.min(strongest[0] ?? 0, PRESENT - 0.01);
    return {
      part,
      probability: round(probability, 3),
      evidence: quotesOf(evidence.map((one) => one.clause.tokens)),
    };
  });
}

export function partProbability(star: Answer['star'], part: StarPart): number {
  return star.find((one) => one.part === part)?.probability ?? 0;
}
